package data

import (
	"slices"
	"unsafe"
)

// A Part is what PartReader made of one part of a text: flat blobs that cross to another worker as they are.
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

// Blobs are a Part where it has come to: on the page's side of a message they need not be Go's memory yet.
type Blobs interface {
	Size(i int) int        // bytes of blob i
	Copy(i int, to []byte) // copies that blob, all of it, to where it is wanted
}

func (p Part) Size(i int) int        { return len(p[i]) }
func (p Part) Copy(i int, to []byte) { copy(to, p[i]) }

// An unpacker takes out of a Part what a packer put in, in the same order.
type unpacker struct {
	ints  []int64
	blobs Blobs
	next  int
}

func newUnpacker(p Blobs) *unpacker {
	u := &unpacker{blobs: p}
	u.ints = unpack[int64](u)
	return u
}

func (u *unpacker) int() int {
	v := u.ints[0]
	u.ints = u.ints[1:]
	return int(v)
}

// unpack takes the next list.
func unpack[T any](u *unpacker) []T { return unpackTo[T](u, nil) }

// unpackTo takes the next list and adds it to list.
func unpackTo[T any](u *unpacker, list []T) []T {
	var t T
	n, more := len(list), u.blobs.Size(u.next)/int(unsafe.Sizeof(t))
	if more > 0 {
		list = slices.Grow(list, more)[:n+more]
		u.blobs.Copy(u.next, viewed[byte](list[n:]))
	}
	u.next++
	return list
}

// viewed returns the memory of list as a list of U.
func viewed[U, T any](list []T) []U {
	var t T
	var u U
	size := len(list) * int(unsafe.Sizeof(t))
	return unsafe.Slice((*U)(unsafe.Pointer(unsafe.SliceData(list))), size/int(unsafe.Sizeof(u)))
}
