package view

import "strconv"

// Rows left out of the points stand as numbers from 0.
func writeWithout(v *View) []string {
	var list []string
	for _, row := range v.Question.Without {
		list = append(list, strconv.Itoa(row))
	}
	if list == nil {
		return nil
	}
	return []string{join(list)}
}

func readWithout(v *View, s string) bool {
	var rows []int
	for _, word := range split(s) {
		row, err := strconv.Atoi(word)
		if err != nil || row < 0 {
			return false
		}
		rows = append(rows, row)
	}
	v.Question.Without = rows
	return true
}
