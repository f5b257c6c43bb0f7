package data

import "sync"

// A codeSet is a set of two-byte codes.
type codeSet [1 << 16 / 64]uint64

func (s *codeSet) has(code uint16) bool { return s[code>>6]>>(code&63)&1 != 0 }

// lazySet makes the set of codes, two bytes each, when it is first asked for.
func lazySet(codes string) func() *codeSet {
	return sync.OnceValue(func() *codeSet {
		s := new(codeSet)
		for ; len(codes) > 1; codes = codes[2:] {
			code := uint16(codes[0])<<8 | uint16(codes[1])
			s[code>>6] |= 1 << (code & 63)
		}
		return s
	})
}

var (
	commonGB   = lazySet(gbCodes)
	commonBig5 = lazySet(big5Codes)
	commonSJIS = lazySet(sjisCodes)
	commonKR   = lazySet(krCodes)
)
