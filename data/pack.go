package data

import "unsafe"

// A Part is what PartReader made of one part of a text: flat blobs that cross to another worker as they are. Each must
// begin at a multiple of eight bytes where it is read.
type Part [][]byte

// A packer puts a Part together. Numbers go to its first blob, lists to one of their own, without being copied.
type packer struct {
	ints  []int64
	blobs [][]byte
}

func (p *packer) int(list ...int) {
	for _, v := range list {
		p.ints = append(p.ints, int64(v))
	}
}

// pack adds a list; T must be free of pointers.
func pack[T any](p *packer, list []T) { p.blobs = append(p.blobs, viewed[byte](list)) }

func (p *packer) part() Part {
	return append(Part{viewed[byte](p.ints)}, p.blobs...)
}

// An unpacker takes out of a Part what a packer put in, in the same order.
type unpacker struct {
	ints  []int64
	blobs [][]byte
}

func newUnpacker(p Part) *unpacker { return &unpacker{ints: viewed[int64](p[0]), blobs: p[1:]} }

func (u *unpacker) int() int {
	v := u.ints[0]
	u.ints = u.ints[1:]
	return int(v)
}

// unpack takes the next list; it shares the Part's memory.
func unpack[T any](u *unpacker) []T {
	b := u.blobs[0]
	u.blobs = u.blobs[1:]
	return viewed[T](b)
}

// viewed returns the memory of list as a list of U.
func viewed[U, T any](list []T) []U {
	var t T
	var u U
	size := len(list) * int(unsafe.Sizeof(t))
	return unsafe.Slice((*U)(unsafe.Pointer(unsafe.SliceData(list))), size/int(unsafe.Sizeof(u)))
}
