package data

import (
	"testing"

	"statlas/data/charset"
)

// Each pair is a character that GB 2312 does not order by pinyin, and one that it does.
func TestPairsSayAnUncommonCharacterByACommonOne(t *testing.T) {
	LearnPinyin(charset.Decode)
	chinese.once.Do(learnChinese)
	seen := map[rune]bool{}
	for i, r := range []rune(saidAs) {
		if common := placeOf(r) > 0; common != (i%2 == 1) {
			t.Errorf("character %d, %c: common %v", i, r, common)
		}
		if i%2 == 0 && seen[r] {
			t.Errorf("%c stands twice", r)
		}
		seen[r] = true
	}
}
