package data

// mapCodesGo is mapCodes where there is none in WebAssembly's words. It sets out to what table has for codes, up to the
// first code that table does not reach, and returns how many it set.
func mapCodesGo(codes, table, out []int32) int {
	for i, c := range codes {
		if int(c) >= len(table) {
			return i
		}
		out[i] = table[c]
	}
	return len(codes)
}

// moveSpansGo is moveSpans where there is none in WebAssembly's words. It makes the places of a part's texts places in the
// whole text, or in all that the file holds otherwise; missing texts have none.
func moveSpansGo(at []span, from, extra uint32) {
	for i, s := range at {
		by := from
		switch {
		case s == span{}:
			continue
		case s.start&flag != 0:
			by = extra
		}
		at[i] = span{s.start + by, s.end + by}
	}
}

// shiftGo is shift where there is none in WebAssembly's words. It adds by to all of list.
func shiftGo(list []uint32, by uint32) {
	for i := range list {
		list[i] += by
	}
}
