package data

import (
	"slices"
	"strings"
)

// foldQualifiers gives qualifiers that stand in a column of their own, as WriteCSV puts them, to the figures of
// the column before it. It returns the columns that remain, by their index.
func foldQualifiers(cols []*Column) (remain []int) {
	for i, c := range cols {
		if i > 0 && cols[i-1].Qualifier == nil && c.Type == Text && cols[i-1].Type == Number && strings.TrimSuffix(c.Name, qualifierSuffix) == cols[i-1].Name && c.Name != cols[i-1].Name {
			if q, ok := parseQualifiers(c.Text); ok {
				cols[i-1].Qualifier = q
				continue
			}
		}
		remain = append(remain, i)
	}
	return remain
}

// parseQualifiers reads a column of qualifiers; ok is false when a row holds anything else.
func parseQualifiers(s *Strings) (q []Qualifier, ok bool) {
	codes, words := s.Coded()
	byWord := make([]Qualifier, len(words))
	for i, w := range words {
		k := slices.Index(QualifierNames, w)
		if k < 0 {
			return nil, false
		}
		byWord[i] = Qualifier(k)
	}
	q = make([]Qualifier, len(codes))
	for i, c := range codes {
		q[i] = byWord[c]
	}
	return q, true
}
