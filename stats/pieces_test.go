package stats

import (
	"encoding/json"
	"os"
	"strings"
	"testing"
)

// recorded are the answers of answers.golden: every second line.
func recorded(t *testing.T) []string {
	t.Helper()
	b, err := os.ReadFile("testdata/answers.golden")
	if err != nil {
		t.Fatal(err)
	}
	var out []string
	for line := range strings.Lines(string(b)) {
		if line = strings.TrimSpace(line); strings.HasPrefix(line, `{"kind":`) && strings.Contains(line, `"n":`) {
			out = append(out, line)
		}
	}
	if len(out) < 20 {
		t.Fatalf("%d answers recorded", len(out))
	}
	return out
}

// Whatever the size of a piece, an answer reads as encoding/json reads it.
func TestAnswerInPiecesIsThatOfJSON(t *testing.T) {
	for _, text := range recorded(t) {
		slow, err := UnmarshalAnswer([]byte(text))
		if err != nil {
			t.Fatal(err)
		}
		want, _ := json.Marshal(slow)
		for _, size := range []int{0, 1, 7, 50, 300, 4000} {
			turns := 0
			a, err := unmarshalAnswer([]byte(text), pieces{func() { turns++ }, size}.answer)
			if err != nil {
				t.Errorf("pieces of %d: %v: %.80s", size, err, text)
				continue
			}
			if got, _ := json.Marshal(a); string(got) != string(want) {
				t.Errorf("pieces of %d:\n%.300s\nwant\n%.300s", size, got, want)
			}
			if least := len(text) / 40 / (size + 1); size > 50 && turns < min(least, 3) {
				t.Errorf("pieces of %d: %d turns for %d bytes", size, turns, len(text))
			}
		}
	}
}

// No piece of a long answer is long: between two turns there is little to read.
func TestLongAnswerIsReadInManyTurns(t *testing.T) {
	a := &RankingAnswer{Head: head("ranking", ""), Rows: make([]RankRow, 20_000)}
	for i := range a.Rows {
		a.Rows[i] = RankRow{Entity: `a "quoted\ name], {:`, Rank: Num(i)}
	}
	text, _ := json.Marshal(a)
	turns := 0
	back, err := ReadAnswer(text, func() { turns++ })
	if err != nil {
		t.Fatal(err)
	}
	if again, _ := json.Marshal(back); string(again) != string(text) {
		t.Error("reads back as another")
	}
	if turns < len(text)/pieceSize {
		t.Errorf("%d turns for %d bytes", turns, len(text))
	}
}

func FuzzAnswerInPieces(f *testing.F) {
	for _, text := range []string{`{"kind":"ranking","rows":[{"entity":"a,]\"","rank":1},{"entity":"b"}],"n":2}`, `{"kind":"rows","rows":[["a",1],[null,[]]]}`, `{"kind":"trend","series":[`, `{"kind":"rows","rows":[,]}`, `{"kind":"rows"`} {
		f.Add(text, 5)
	}
	f.Fuzz(func(t *testing.T, text string, size int) {
		slow, err := UnmarshalAnswer([]byte(text))
		a, pieceErr := unmarshalAnswer([]byte(text), pieces{func() {}, max(0, size)}.answer)
		if err != nil || strings.ContainsAny(text, " \t\r\n") { // only what our own writer writes is read alike; nothing may panic
			return
		}
		if written, _ := json.Marshal(slow); string(written) != text {
			return
		}
		if pieceErr != nil {
			t.Fatalf("pieces of %d: %v: %s", size, pieceErr, text)
		}
		got, _ := json.Marshal(a)
		if want, _ := json.Marshal(slow); string(got) != string(want) {
			t.Errorf("pieces of %d: %s, want %s", size, got, want)
		}
	})
}
