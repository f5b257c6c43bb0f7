package view

import "strings"

// A table of one's own may travel in a hash, packed and written in the letters of base64url, as its last part.
const ownKey = "&own="

// WithOwn returns a hash in which a table travels.
func WithOwn(hash, own string) string { return hash + ownKey + own }

// CutOwn takes the table that travels in a hash out of it; "" is none. What was put behind it stays.
func CutOwn(hash string) (rest, own string) {
	i := strings.LastIndex(hash, ownKey)
	if i < 0 {
		return hash, ""
	}
	own, behind, found := strings.Cut(hash[i+len(ownKey):], "&")
	if found {
		behind = "&" + behind
	}
	return hash[:i] + behind, own
}
