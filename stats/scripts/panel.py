def area(a, b):
    return a * b

def repeats(x, most):
    return [n for _, n in sorted(Counter(x).items()) if n > 1][:most]

def grid_counts(cells, figures, periods, entities):
    here, has, out = {}, {}, []
    for v, f in zip(cells, figures):
        here.setdefault(v // periods, []).append(v)
        if f == f:
            has.setdefault(v // periods, set()).add(v)
    for e in entities:
        a, b = here.get(e, []), has.get(e, ())
        n = len(set(a))
        out += [periods - n, n - len(b), repeated(a), max(b) - min(b) + 1 - len(b) if b else 0]
    return out

def repeated(x):
    return sum(k > 1 for k in Counter(x).values())

def absent(x):
    return len(x) - count(x)

def absent_share(x):
    return absent(x) / len(x)

def absent_by(x, g, start, end):
    all_rows, lost = Counter(g), Counter(k for v, k in zip(x, g) if v != v)
    return [part_of(lost[k], all_rows[k]) for k in range(start, end + 1)]

def absent_together(*x):
    "sets of columns that lack values in the same rows, the most frequent first"
    sets = Counter(tuple(k for k, v in enumerate(row) if v != v) for row in zip(*x))
    complete = sets.pop((), 0)
    top = sorted(sets.items(), key=lambda e: -e[1])[:10]
    return {"complete": complete, "total": len(sets), "rows": [n for _, n in top], "columns": [len(k) for k, _ in top]}
