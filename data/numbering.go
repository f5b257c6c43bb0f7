package data

import "bytes"

// numbered is how many rows a fast loop takes in one go: a function that is often called is soon compiled well.
const numbered = 4096

// number codes a column kept plain, most words of which are different. Rows are sorted by their words' hashes, so that
// equal words come side by side; that is several times as fast as looking each up in a table too large for the
// processor's caches. It notes rows instead of words: what holds no pointers costs the collector of garbage nothing.
func (s *Strings) number() {
	s.once.Do(func() {
		n := s.Len()
		keys, room := make([]uint64, n), make([]uint64, n) // hash << 32 | row
		inChunks(n, func(lo, hi int) { s.hash(keys, lo, hi) })
		keys = sortByHash(keys, room)
		s.lazyCodes = make([]int32, n) // at first of each row: the first row that has its word
		for lo := 0; lo < n; {
			lo = s.numberSome(keys, lo, min(lo+numbered, n))
		}
		inChunks(n, s.numberFirsts)
	})
}

func inChunks(n int, f func(lo, hi int)) {
	for lo := 0; lo < n; lo += numbered {
		f(lo, min(lo+numbered, n))
	}
}

func (s *Strings) hash(keys []uint64, lo, hi int) {
	for i := lo; i < hi; i++ {
		keys[i] = uint64(keyOf(s.bytes(i)).hash)<<32 | uint64(i)
	}
}

// sortByHash sorts by the upper halves in three passes, keeping the order of rows; the result is in one of both.
func sortByHash(keys, room []uint64) []uint64 {
	for _, shift := range []int{32, 43, 54} {
		var at [1 << 11]int32
		inChunks(len(keys), func(lo, hi int) { countHashes(&at, keys[lo:hi], shift) })
		sum := int32(0)
		for d, n := range at {
			at[d] = sum
			sum += n
		}
		inChunks(len(keys), func(lo, hi int) { scatterHashes(&at, keys[lo:hi], room, shift) })
		keys, room = room, keys
	}
	return keys
}

func countHashes(at *[1 << 11]int32, keys []uint64, shift int) {
	for _, k := range keys {
		at[k>>shift&(1<<11-1)]++
	}
}

func scatterHashes(at *[1 << 11]int32, from, to []uint64, shift int) {
	for _, k := range from {
		d := k >> shift & (1<<11 - 1)
		to[at[d]] = k
		at[d]++
	}
}

// numberSome finds the first rows of the runs of equal hashes that begin in [lo, limit) and returns where the last ends.
func (s *Strings) numberSome(keys []uint64, lo, limit int) int {
	for lo < limit {
		hi := lo + 1
		for hi < len(keys) && keys[hi]>>32 == keys[lo]>>32 {
			hi++
		}
		first := int32(uint32(keys[lo]))
		if s.lazyCodes[first] = first; hi > lo+1 {
			s.numberRun(keys[lo:hi])
		}
		lo = hi
	}
	return lo
}

// shortRun is how many rows of equal hashes are compared with each other. In a longer run words may have been made to
// collide; there a map whose hash nobody can foresee tells them apart.
const shortRun = 64

// numberRun tells the words of a run of equal hashes apart.
func (s *Strings) numberRun(run []uint64) {
	if len(run) > shortRun {
		s.numberLongRun(run)
		return
	}
	var firsts []int32 // of each word in it
	for _, k := range run {
		i, known := int32(uint32(k)), false
		for _, f := range firsts {
			if known = bytes.Equal(s.bytes(int(f)), s.bytes(int(i))); known {
				s.lazyCodes[i] = f
				break
			}
		}
		if !known {
			s.lazyCodes[i] = i
			firsts = append(firsts, i)
		}
	}
}

func (s *Strings) numberLongRun(run []uint64) {
	firsts := make(map[string]int32)
	for _, k := range run {
		i := int32(uint32(k))
		first, known := firsts[s.At(int(i))]
		if !known {
			first = i
			firsts[s.At(int(i))] = i
		}
		s.lazyCodes[i] = first
	}
}

// numberFirsts gives rows [lo, hi) their codes, when those before have theirs.
func (s *Strings) numberFirsts(lo, hi int) {
	for i := int32(lo); i < int32(hi); i++ {
		if f := s.lazyCodes[i]; f != i {
			s.lazyCodes[i] = s.lazyCodes[f]
			continue
		}
		s.lazyCodes[i] = int32(len(s.firsts))
		s.firsts = append(s.firsts, i)
	}
}
