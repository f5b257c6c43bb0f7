def joined(*x):
    return [v for part in x for v in part]

def round_edges(x, rule, most):
    "multiples of the round width near the rule's, as R's pretty finds it"
    n, lo, hi = len(x), min(x), max(x)
    root = n ** (1 / 3)
    root -= (root ** 3 - n) / (3 * root ** 2)
    width = 2 * (q7(x, 0.75) - q7(x, 0.25)) / root if rule == "fd" else 3.5 * sd(x) / root if rule == "scott" else (hi - lo) / most if rule == "range" else 0
    if not width > 0:
        width = (hi - lo) / math.ceil(math.log2(n) + 1)
    width = (hi - lo) / math.ceil((hi - lo) / max(width, (hi - lo) / most))
    power = math.floor(math.log10(width))
    edge = lambda k: k / 10 ** -power if power < 0 else float(k * 10 ** power)
    m = (1, 2, 5, 10)[sum(width > edge(m) for m in (1.4, 2.8, 7))]
    first, last = math.floor(lo / edge(m)), math.ceil(hi / edge(m))
    while edge(first * m) > lo:
        first -= 1
    while edge(last * m) < hi:
        last += 1
    return [edge(k * m) for k in range(first, last + 1)]

def even_edges(x, k):
    lo, hi = min(x), max(x)
    return [lo] + [lo * (1 - i / k) + hi * (i / k) for i in range(1, k)] + [hi]

def bin_counts(x, edges):
    "closed at the lower end, the last at both"
    x = sorted(x)
    ends = [0] + [bisect_left(x, e) for e in edges[1:-1]] + [len(x)]
    return [b - a for a, b in zip(ends, ends[1:])]

def pair_bins(x, y, xs, ys):
    "of each bin with pairs its places from 0 and how many"
    place = lambda v, edges: min(bisect_right(edges, v), len(edges) - 1) - 1
    n = Counter((place(a, xs), place(b, ys)) for a, b in zip(x, y))
    return [v for k in sorted(n) for v in (*k, n[k])]

def top_values(x):
    return [v for v, _ in sorted(Counter(x).items(), key=lambda e: (-e[1], e[0]))[:10]]

def top_counts(x):
    return sorted(Counter(x).values(), reverse=True)[:10]

def low_whisker(x):
    q1, q3 = q7(x, 0.25), q7(x, 0.75)
    return min(v for v in x if v >= q1 - (1.5 * q3 - 1.5 * q1))

def high_whisker(x):
    q1, q3 = q7(x, 0.25), q7(x, 0.75)
    return max(v for v in x if v <= q3 + (1.5 * q3 - 1.5 * q1))

def outliers(x, most):
    lo, hi = low_whisker(x), high_whisker(x)
    return sorted(v for v in x if v < lo)[:most] + sorted(v for v in x if v > hi)[-most:]

def nrd0(x):
    spread = (q7(x, 0.75) - q7(x, 0.25)) / 1.34
    if spread <= 0 or sd(x) < spread:
        spread = sd(x)
    return 0.9 * spread * len(x) ** -0.2

def kernel_places(x, bw):
    lo = min(x) - 3 * bw
    return [lo + i * ((max(x) + 3 * bw - lo) / 255) for i in range(256)]

def kernel(x, bw):
    "each value reaches 8.6 bandwidths"
    lo, x = kernel_places(x, bw)[0], sorted(x)
    step = (x[-1] + 3 * bw - lo) / 255
    reach = min(256, math.floor(8.6 / (step / bw)) + 1)
    near = [min(255, math.floor((v - lo) / step + 0.5)) for v in x]
    near = [(k, u) for k, u in ((k, (lo + k * step - v) / bw) for k, v in zip(near, x)) if abs(u) < 8.6]
    ends, out = [k for k, _ in near], []
    for i in range(256):
        part = near[bisect_left(ends, i - reach + 1):bisect_left(ends, i + reach + 1)]
        out.append(math.fsum(math.exp(-(u + (i - k) * step / bw) ** 2 / 2) for k, u in part) / len(x) / math.sqrt(2 * math.pi) / bw)
    return out

def steps(x, most):
    x, n = sorted(x), len(x)
    if len(set(x)) > most:
        x = [x[k * (n - 1) // (most - 1)] for k in range(most)]
    return sorted(set(x))

def shares_below(x, at):
    x = sorted(x)
    return [bisect_right(x, v) / len(x) for v in at]
