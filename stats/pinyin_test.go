package stats

import (
	"reflect"
	"testing"

	"statlas/data"
	"statlas/data/charset"
)

func init() { data.LearnPinyin(charset.Decode) }

// Chinese is sorted by pinyin and found by its initials, other texts and what is missing as ever.
func TestRowsOfChinese(t *testing.T) {
	table := tableOf(textColumn("city", data.Entity, "重庆", "北京", "", "Ningbo", "亳州", "安徽", "西藏", "衢州"), numberColumn("x", 1, 2, 3, 4, 5, 6, 7, 8))
	for question, want := range map[string][]int{
		`{"kind":"rows","sort":[{"column":"city"}]}`:             {3, 5, 1, 4, 0, 7, 6, 2},
		`{"kind":"rows","sort":[{"column":"city","desc":true}]}`: {6, 7, 0, 4, 1, 5, 3, 2},
		`{"kind":"rows","search":"bj"}`:                          {1},
		`{"kind":"rows","search":"BZ"}`:                          {4},
		`{"kind":"rows","search":"b"}`:                           {3}, // a single letter is no initials
		`{"kind":"rows","search":"qz"}`:                          {7},
		`{"kind":"rows","search":"ng"}`:                          {3},
	} {
		if a := ask[*RowsAnswer](t, table, question); !reflect.DeepEqual(a.Index, want) {
			t.Errorf("%s gives %v, want %v", question, a.Index, want)
		}
	}
}
