def put(name, v):
    print(name, "%.17g" % v)

def put_each(name, x):
    for k, v in enumerate(x, 1):
        if math.isfinite(v):
            put(f"{name}[{k}]", v)

def c(*x):
    return list(x)

def present(x):
    return [v for v in x if v == v]

def count(x):
    return len(present(x))

def distinct(x):
    return len(set(x))

def total(x):
    return math.fsum(x)

def mean(x):
    m = math.fsum(x) / len(x)
    return m + math.fsum(v - m for v in x) / len(x)

def squares(x):
    m = mean(x)
    return math.fsum((v - m) ** 2 for v in x)

def sd(x):
    return math.sqrt(squares(x) / (len(x) - 1)) if len(x) > 1 else nan

def least(x):
    return min(x)

def greatest(x):
    return max(x)

def q7(x, p):
    x, at = sorted(x), p * (len(x) - 1)
    lo = math.floor(at)
    hi = min(lo + 1, len(x) - 1)
    return x[lo] * (1 - (at - lo)) + x[hi] * (at - lo)

def median(x):
    return q7(x, 0.5)

def central(x, k):
    m = mean(x)
    d = [v - m for v in x]
    m, top = mean(d), max(abs(v) for v in d)
    return math.fsum(((v - m) / top) ** k for v in d) / len(d)

def skewness(x):
    return central(x, 3) / central(x, 2) ** 1.5

def kurtosis(x):
    return central(x, 4) / central(x, 2) ** 2 - 3

def of(x, g, k):
    return [v for v, h in zip(x, g) if v == v and h == k]

def first(x):
    return x[0]

def last(x):
    return x[-1]

def at(x, k):
    return x[k - 1]

def part(x, start, end):
    return x[start - 1:end]

def drawn_places(values, draws, pools, ties):
    "places in 1000 runs, each value drawn anew: as the mean of so many of its pool, or moved by one of it"
    word, runs = pcg(41, 1996), []
    for _ in range(1000):
        x = list(values)
        for k, pool in enumerate(pools):
            n, got = len(pool), []
            for _ in range(int(draws[k])):
                v = next(word)
                got.append(pool[v * n >> 64 if n & n - 1 else v % n])
            if got:
                x[k] = mean(got) if len(got) > 1 else x[k] + got[0]
        runs.append(places(x, ties))
    return [sorted(v) for v in zip(*runs)]

def nth_of_each(lists, k):
    return [v[k - 1] for v in lists]

def zscores(x):
    m, s = mean(x), sd(x)
    return [part_of(v - m, s) for v in x]

def percentiles(x):
    order = sorted(x)
    return [100 * bisect_right(order, v) / len(x) for v in x]

def ranked(x, ties):
    ranks = iter(places(present(x), ties))
    return [next(ranks) if v == v else nan for v in x]

def places(x, ties):
    if ties == "dense":
        order = sorted(set(x))
        return [bisect_left(order, v) + 1 for v in x]
    order = sorted(range(len(x)), key=lambda i: x[i])
    ranks = [0] * len(x)
    lo = 0
    while lo < len(order):
        hi = lo
        while hi < len(order) and x[order[hi]] == x[order[lo]]:
            hi += 1
        for k in range(lo, hi):
            ranks[order[k]] = {"min": lo + 1, "max": hi, "average": (lo + hi + 1) / 2, "ordinal": k + 1}[ties]
        lo = hi
    return ranks

def neg(x):
    return [-v for v in x]

def quotient(a, b):
    return a / b

def gap(a, b):
    return a - b

def minus(x, y):
    return [a - b for a, b in zip(x, y)]

def over(x, y):
    return [a / b for a, b in zip(x, y)]

def shares(x):
    s = math.fsum(x)
    return [part_of(v, s) for v in x]

def rate(start, end, years):
    return math.expm1((math.log(end) - math.log(start)) / years)

def rates(start, end, years):
    return [rate(a, b, years) for a, b in zip(start, end)]

def logs(x):
    return [math.log(v) for v in x]

def index(y, base):
    return [100 * v / y[base - 1] for v in y]

def change(y, now, before):
    return [y[i - 1] - y[k - 1] for i, k in zip(now, before)]

def growth(y, now, before):
    return [(y[i - 1] - y[k - 1]) / y[k - 1] for i, k in zip(now, before)]

def cumulative(y):
    return [math.fsum(y[:i + 1]) for i in range(len(y))]

def rolling(y, ends, size):
    return [mean(y[e - size:e]) for e in ends]

def rollingmedian(y, ends, size):
    return [median(y[e - size:e]) for e in ends]

def take(y, which):
    return [y[i - 1] for i in which]

def beta_below(a, b, x, y):
    "regularized incomplete beta function at x = 1 - y"
    if x <= 0 or y <= 0:
        return 0.0 if x <= 0 else 1.0
    if x < (a + 1) / (a + b + 2):
        return beta_cf(a, b, x, y)
    return 1 - beta_cf(b, a, y, x)

def beta_cf(a, b, x, y):
    "beta_below by a continued fraction that converges fast for x below (a + 1)/(a + b + 2)"
    up, down, f = 1.0, 1 / (1 - (a + b) * x / (a + 1)), 1.0
    f = down
    for m in range(1, 20000):
        step = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
        down, up = 1 / (1 + step * down), 1 + step / up
        f *= down * up
        step = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
        down, up = 1 / (1 + step * down), 1 + step / up
        f *= down * up
        if abs(down * up - 1) < 1e-16:
            break
    n, p = a + b, a * math.log(x * (a + b) / a) + b * math.log(y * (a + b) / b)
    return f * math.exp(p + beyond_stirling(n) - beyond_stirling(a) - beyond_stirling(b)) * math.sqrt(b / n / a / (2 * math.pi))

def beyond_stirling(x):
    "ln of the gamma function less Stirling's formula"
    if x > 16:
        return (1 / 12 - (1 / 360 - (1 / 1260 - (1 / 1680 - 1 / 1188 / x / x) / x / x) / x / x) / x / x) / x
    return math.lgamma(x) - (x - 0.5) * math.log(x) + x - math.log(2 * math.pi) / 2

def t_tails(t, df):
    if t != t or df < 1e-9:
        return nan
    return beta_below(df / 2, 0.5, df / (df + t * t), t * t / (df + t * t))

def t_bound(df, level=0.95):
    "the t within which level lies, on both sides of 0"
    lo, hi = 0.0, 1.0
    while t_tails(hi, df) > 1 - level:
        hi *= 2
    while hi - lo > 1e-15 * hi:
        m = (lo + hi) / 2
        if m in (lo, hi):
            break
        lo, hi = (m, hi) if t_tails(m, df) > 1 - level else (lo, m)
    return lo

def f_tail(f, d1, d2):
    return beta_below(d2 / 2, d1 / 2, d2 / (d2 + d1 * f), d1 * f / (d2 + d1 * f))

def chi_tail(x, df):
    a, x = df / 2, x / 2
    if x <= 0:
        return 1.0
    front = math.exp(a * math.log(x) - x - math.lgamma(a))
    if x < a + 1:
        term = s = 1 / a
        k = a
        while term > 1e-17 * s:
            k += 1
            term *= x / k
            s += term
        return 1 - front * s
    b = x + 1 - a
    up, down = 1e300, 1 / b
    f = down
    for k in range(1, 20000):
        step = -k * (k - a)
        b += 2
        down = 1 / (step * down + b)
        up = b + step / up
        f *= down * up
        if abs(down * up - 1) < 1e-16:
            break
    return front * f

def normal_tails(z):
    return math.erfc(abs(z) / math.sqrt(2))

def normal_at(p):
    return statistics.NormalDist().inv_cdf(p)

def ols(x, y, lost=0):
    n, mx, my = len(x), mean(x), mean(y)
    df = n - 2 - lost
    sxx, sxy = squares(x), math.fsum((a - mx) * (b - my) for a, b in zip(x, y))
    slope = sxy / sxx
    rss = math.fsum((b - my - slope * (a - mx)) ** 2 for a, b in zip(x, y))
    out = {"slope": slope, "intercept": my - slope * mx, "growth": math.expm1(slope) if slope < 709 else math.inf, "r2": 1 - part_of(rss, squares(y))}
    se = math.sqrt(rss / df / sxx) if df > 0 else nan
    for b, e, names in (slope, se, "se t p lower upper"), (out["intercept"], se * math.sqrt(sxx / n + mx * mx), "aSE aT aP aLower aUpper"):
        t = b / e if e != 0 else math.copysign(math.inf, b)
        half = t_bound(df) * e if df > 0 else nan
        out.update(zip(names.split(), (e, t, t_tails(t, df), b - half, b + half)))
    return out

def heights(fit, x):
    return [fit["intercept"] + fit["slope"] * v for v in x]

def hats(x, y):
    m, s = mean(x), squares(x)
    return [1 / len(x) + (v - m) ** 2 / s for v in x]

def cooks(x, y):
    m, my, slope, h = mean(x), mean(y), ols(x, y)["slope"], hats(x, y)
    e = [b - my - slope * (a - m) for a, b in zip(x, y)]
    spread = 2 * math.fsum(v * v for v in e) / (len(x) - 2)
    return [v * v / spread * k / (1 - k) ** 2 for v, k in zip(e, h)]

def grid(x):
    lo, hi = min(x), max(x)
    return [lo * (1 - k / 60) + hi * (k / 60) for k in range(61)]

def bands(x, y, places, degree, lost, logs):
    n, m, line = len(x), mean(x), [mean(y)] * len(places)
    u, w = [v - m for v in x], [v - m for v in places]
    terms, left, hat = [(u, w)], [v - mean(y) for v in y], [1 / n] * len(places)
    if degree == 2:
        tilt, low = math.fsum(v ** 3 for v in u) / squares(u), math.fsum(v * v for v in u) / n
        terms.append([[v * v - tilt * v - low for v in part] for part in (u, w)])
    for u, w in terms:
        s = math.fsum(v * v for v in u)
        b = math.fsum(v * e for v, e in zip(u, left)) / s
        left = [e - b * v for v, e in zip(u, left)]
        line, hat = [v + b * a for v, a in zip(line, w)], [h + a * a / s for h, a in zip(hat, w)]
    rss, df = math.fsum(e * e for e in left), n - 1 - degree - lost
    half = t_bound(df) * math.sqrt(rss / df) if df > 0 else nan
    level = (lambda v: math.exp(v) if v < 709 else math.inf) if logs else float
    high, my = [level(v) for v in y], mean([level(v) for v in y])
    off = math.fsum((level(v - e) - h) ** 2 for v, e, h in zip(y, left, high))
    out = {"r2": 1 - part_of(off, math.fsum((h - my) ** 2 for h in high)), "line": [level(v) for v in line]}
    out["aicc"] = aicc(rss, n, degree + 1 + lost, 2 * math.fsum(y) if logs else 0) if rss > 0 and n - degree - lost > 3 else nan
    for name, side, more in ("lower", -1, 0), ("upper", 1, 0), ("newLower", -1, 1), ("newUpper", 1, 1):
        out[name] = [level(v + side * half * math.sqrt(h + more)) for v, h in zip(line, hat)]
    return out

def invert(a):
    "inverse of a matrix of fractions, exact"
    n = len(a)
    m = [row[:] + [Fraction(int(i == k)) for k in range(n)] for i, row in enumerate(a)]
    for k in range(n):
        pivot = next(i for i in range(k, n) if m[i][k] != 0)
        m[k], m[pivot] = m[pivot], m[k]
        m[k] = [v / m[k][k] for v in m[k]]
        for i in range(n):
            if i != k and m[i][k] != 0:
                m[i] = [v - m[i][k] * w for v, w in zip(m[i], m[k])]
    return [row[n:] for row in m]

def part_of(a, b):
    "a / b, also for b = 0"
    return a / b if b else math.inf if a > 0 else nan

def least_squares(x, y, intercept, robust):
    "normal equations in exact fractions, so that no digit is lost"
    rows = [[Fraction(1)] * intercept + [Fraction(v) for v in row] for row in zip(*x)]
    y = [Fraction(v) for v in y]
    n, k = len(rows), len(rows[0])
    inverse = invert([[sum(row[i] * row[h] for row in rows) for h in range(k)] for i in range(k)])
    right = [sum(row[i] * v for row, v in zip(rows, y)) for i in range(k)]
    b = [sum(p * q for p, q in zip(line, right)) for line in inverse]
    e = [v - sum(p * q for p, q in zip(row, b)) for row, v in zip(rows, y)]
    rss, df, centre = sum(v * v for v in e), n - k, sum(y) / n * intercept
    tss = sum((v - centre) ** 2 for v in y)
    terms = k - intercept
    if robust == 1:
        se = [0.0] * k
        for row, left in zip(rows, e):
            pull = [sum(p * q for p, q in zip(line, row)) for line in inverse]
            h = sum(p * q for p, q in zip(pull, row))
            for i in range(k):
                se[i] += float(pull[i] * left / (1 - h)) ** 2
        se = [math.sqrt(v) for v in se]
    else:
        se = [math.sqrt(part_of(inverse[i][i] * rss, df)) for i in range(k)]
    ms = part_of(rss, df)
    f = float(part_of((tss - rss) / terms, ms))
    means = [sum(row[i] for row in rows) / n for i in range(k)]
    vif = [float(inverse[i][i] * sum((row[i] - means[i]) ** 2 for row in rows)) for i in range(intercept, k)]
    hat = lambda: [min(1.0, float(sum(v * sum(p * q for p, q in zip(line, row)) for v, line in zip(row, inverse)))) for row in rows]
    return {"b": [float(v) for v in b], "se": se, "df": df, "terms": terms, "left": [float(v) for v in e], "hats": hat, "rss": float(rss), "sigma": math.sqrt(ms), "r2": float(1 - part_of(rss, tss)),
            "adjusted": float(1 - part_of(ms, tss / (n - intercept))), "f": f, "fp": f_tail(f, terms, df) if df else nan, "vif": vif}

def columns(*x):
    return x

def polynomial(x, y, degree, intercept, robust):
    return least_squares([[Fraction(v) ** p for v in x] for p in range(1, degree + 1)], y, intercept, robust)

def leverages(fit):
    return fit["hats"]()

def studentized(fit):
    return [e / fit["sigma"] / math.sqrt(1 - h) if h < 1 - 1e-10 else nan for e, h in zip(fit["left"], fit["hats"]())]

def distances(fit):
    return [r * r * h / (1 - h) / len(fit["b"]) if r == r else nan for r, h in zip(studentized(fit), fit["hats"]())]

def estimate(fit, k):
    return fit["b"][k - 1]

def error(fit, k):
    return fit["se"][k - 1]

def ratio(fit, k):
    return part_of(fit["b"][k - 1], fit["se"][k - 1])

def chance(fit, k):
    return t_tails(ratio(fit, k), fit["df"])

def bound(fit, k, side):
    return fit["b"][k - 1] + side * t_bound(fit["df"]) * fit["se"][k - 1]

def inflation(fit, k):
    return fit["vif"][k - 1]

def whole(fit, what):
    return fit[what]

def slope_at(fit, x):
    return float(sum(p * Fraction(b) * Fraction(x) ** (p - 1) for p, b in enumerate(fit["b"]) if p > 0))

def aicc(rss, n, k, jacobian):
    return n * (math.log(2 * math.pi) + math.log(rss / n) + 1) + 2 * (k + 1) + 2 * (k + 1) * (k + 2) / (n - k - 2) + jacobian

def tie_sum(y):
    return sum(k * (k - 1) * (2 * k + 5) for k in Counter(y).values())

def sen(t, y):
    n = len(y)
    slopes = sorted((y[k] - y[i]) / (t[k] - t[i]) for i in range(n) for k in range(i + 1, n))
    half = normal_at(0.975) * math.sqrt((n * (n - 1) * (2 * n + 5) - tie_sum(y)) / 18) / 2
    def nth(k):
        lo = math.floor(k)
        if k < 1 or k > len(slopes):
            return nan
        return slopes[lo - 1] if lo == k else slopes[lo - 1] + (k - lo) * (slopes[lo] - slopes[lo - 1])
    slope = median(slopes)
    return {"slope": slope, "lower": nth(len(slopes) / 2 - half), "upper": nth(len(slopes) / 2 + half + 1),
            "intercept": median([b - slope * a for a, b in zip(t, y)])}

def sign(x):
    return (x > 0) - (x < 0)

def mannkendall(t, y):
    n = len(y)
    s = sum(sign(y[k] - y[i]) for i in range(n) for k in range(i + 1, n))
    tied = sum(k * (k - 1) / 2 for k in Counter(y).values())
    v = (n * (n - 1) * (2 * n + 5) - tie_sum(y)) / 18
    pairs, factor = n * (n - 1) / 2, 1
    if n >= 10:
        slope = sen(t, y)["slope"]
        r = places([b - slope * a for a, b in zip(t, y)], "average")
        m = mean(r)
        r = [x - m for x in r]
        about, extra = math.fsum(x * x for x in r), 0
        for k in range(1, n):
            rho = math.fsum(r[i] * r[i - k] for i in range(k, n)) / about if about > 0 else 0
            if abs(rho) > normal_at(0.975) / math.sqrt(n):
                extra += (n - k) * (n - k - 1) * (n - k - 2) * rho
        factor = 1 + 2 / (n * (n - 1) * (n - 2)) * extra
        if factor <= 0:
            factor = 1
    z, corrected = (s - sign(s)) / math.sqrt(v), (s - sign(s)) / math.sqrt(v * factor)
    return {"s": s, "varS": v, "z": z, "p": normal_tails(z), "tau": s / math.sqrt(pairs * (pairs - tied)), "factor": factor,
            "correctedZ": corrected, "correctedP": normal_tails(corrected)}

def pcg(high, low):
    "numbers of 64 bits by the generator PCG-DXSM"
    state, low = high << 64 | low, (1 << 64) - 1
    while True:
        state = (state * 0x2360ED051FC65DA44385DF649FCCF645 + 0x5851F42D4C957F2D14057B7EF767814F) % (1 << 128)
        v = state >> 64
        v = (v ^ v >> 32) * 0xDA942042E4DD58B5 & low
        yield (v ^ v >> 48) * (state & low | 1) & low

def normals():
    "by the polar method"
    uniform = (2 * (v % 2 ** 53) / 2 ** 53 - 1 for v in pcg(20, 26))
    while True:
        u, v = next(uniform), next(uniform)
        s = u * u + v * v
        if 0 < s < 1:
            yield u * math.sqrt(-2 * math.log(s) / s)

def break_law(t):
    "the largest F of 1999 simulated series"
    n, m, normal, law = len(t), mean(t), normals(), []
    length = math.sqrt(squares(t))
    d = [(v - m) / length for v in t]
    lengths, up = [0.0] * n, 0.0
    for k in range(n - 1, 0, -1):
        up += d[k]
        lengths[k] = (n - k) - (n - k) ** 2 / n - up * up
    for _ in range(1999):
        y = [next(normal) for _ in range(n)]
        my, b = sum(y) / n, sum(a * v for a, v in zip(d, y))
        left = [v - my - b * a for v, a in zip(y, d)]
        gain = along = 0.0
        for k in range(n - 1, 2, -1):
            along += left[k]
            if k <= n - 3:
                gain = max(gain, along * along / lengths[k])
        law.append(gain / ((sum(v * v for v in left) - gain) / (n - 3)))
    return law

def beyond(law, f):
    return (sum(v >= f for v in law) + 1) / (len(law) + 1)

def jump(t, y):
    n, mt = len(y), mean(t)
    def off(v):
        fit, m = ols(t, v)["slope"], mean(v)
        return [b - m - fit * (a - mt) for a, b in zip(t, v)]
    left, best = off(y), (0, 0)
    for k in range(3, n - 2):
        step = off([float(i >= k) for i in range(n)])
        along, norm = math.fsum(a * b for a, b in zip(step, left)), math.fsum(a * a for a in step)
        best = max(best, (along * along / norm, along / norm))
    rest = math.fsum(a * a for a in left) - best[0]
    return {"size": best[1], "f": best[0] / (rest / (n - 3))}

def drift(y, h, level):
    n = len(y)
    slope = (y[-1] - y[0]) / (n - 1)
    sigma = math.sqrt(math.fsum((y[i] - y[i - 1] - slope) ** 2 for i in range(1, n)) / (n - 2))
    half = normal_at((1 + level) / 2) * sigma * math.sqrt(h * (1 + h / (n - 1)))
    v = y[-1] + h * slope
    return {"value": v, "lower": v - half, "upper": v + half}

def local_line(x, y, at, lo, hi, robust):
    h, w = max(at - x[lo], x[hi] - at), {}
    for k in range(lo, len(x)):
        r = abs(x[k] - at)
        if r <= 0.999 * h:
            w[k] = robust[k] * (1 if r <= 0.001 * h else (1 - (r / h) ** 3) ** 3)
        elif x[k] > at:
            break
    s = sum(w.values())
    if not s > 0:
        return None
    m = sum(w[k] / s * x[k] for k in w)
    spread = sum(w[k] / s * (x[k] - m) ** 2 for k in w)
    lean = (at - m) / spread if h > 0 and math.sqrt(spread) > 0.001 * (x[-1] - x[0]) else 0
    return sum(w[k] / s * (1 + lean * (x[k] - m)) * y[k] for k in w)

def smooth(x, y):
    "Cleveland's lowess"
    order, n = sorted(range(len(x)), key=lambda i: x[i]), len(x)
    x, y = [x[i] for i in order], [y[i] for i in order]
    near, skip = max(2, min(n, int(2 / 3 * n + 1e-7))), 0.01 * (x[-1] - x[0])
    robust, out = [1] * n, [0.0] * n
    for sweep in range(4):
        lo, hi, last, i = 0, near - 1, -1, 0
        while True:
            while hi < n - 1 and x[i] - x[lo] > x[hi + 1] - x[i]:
                lo, hi = lo + 1, hi + 1
            v = local_line(x, y, x[i], lo, hi, robust)
            out[i] = y[i] if v is None else v
            for k in range(last + 1, i):
                a = (x[k] - x[last]) / (x[i] - x[last])
                out[k] = a * out[i] + (1 - a) * out[last]
            last, cut = i, x[i] + skip
            i += 1
            while i < n and x[i] <= cut:
                if x[i] == x[last]:
                    out[i], last = out[last], i
                i += 1
            if last >= n - 1:
                break
            i = max(last + 1, i - 1)
        left = [abs(a - b) for a, b in zip(y, out)]
        order = sorted(left)
        six = 3 * (order[n // 2] + order[n - n // 2 - 1])
        if six == 0 or six < 1e-7 * sum(left) / n:
            break
        robust = [1 if r <= 0.001 * six else (1 - (r / six) ** 2) ** 2 if r <= 0.999 * six else 0 for r in left]
    return out

def smooth_r2(x, y):
    high = [y[i] for i in sorted(range(len(x)), key=lambda i: x[i])]
    return 1 - part_of(math.fsum((a - b) ** 2 for a, b in zip(high, smooth(x, y))), squares(y))

def paired(x, whole):
    return [v for v, *row in zip(x, *whole) if all(w == w for w in row)]

def correlate(x, y):
    mx, my = mean(x), mean(y)
    return math.fsum((a - mx) * (b - my) for a, b in zip(x, y)) / math.sqrt(squares(x)) / math.sqrt(squares(y))

def r_chance(r, n):
    return t_tails(r * math.sqrt((n - 2) / ((1 - r) * (1 + r))), n - 2) if abs(r) < 1 else 0.0

def clear(x, base):
    "x about its mean, less what the directions of the base give of it"
    m = mean(x)
    x = [v - m for v in x]
    for q in base + base:
        a = math.fsum(u * v for u, v in zip(q, x))
        x = [v - a * u for u, v in zip(q, x)]
    return x

def span(z):
    base = []
    for x in z:
        left = clear(x, base)
        length = math.sqrt(math.fsum(v * v for v in left))
        if len(set(x)) > 1 and length > 1e-9 * math.sqrt(squares(x)):
            base.append([v / length for v in left])
    return base

def controls_count(z):
    return len(span(z))

def cleared(x, z):
    return clear(x, span(z))

def coefficient(method, x, y):
    x, y = paired(x, (x, y)), paired(y, (x, y))
    if method == "spearman":
        x, y = places(x, "average"), places(y, "average")
    r = tau(x, y) if method == "kendall" else correlate(x, y)
    return math.copysign(1.0, r) if abs(r) > 1 - 1e-15 else r

def only(x, g, k):
    return [v for v, h in zip(x, g) if h == k]

def have(x, z):
    return sum(all(v == v for v in row) for row in zip(x, *z))

def leave(x, k):
    k = set(k)
    return [v for i, v in enumerate(x, 1) if i not in k]

def by_group(g, t, x):
    out = {}
    for i, row in enumerate(zip(g, t, x)):
        if all(v == v for v in row):
            out.setdefault(row[0], []).append(i)
    return out.values()

def with_time(g, t, x):
    a, b = [], []
    for rows in by_group(g, t, x):
        a += clear([x[i] for i in rows], [])
        b += clear([t[i] for i in rows], [])
    along = math.fsum(u * v for u, v in zip(a, b))
    return along / math.sqrt(math.fsum(v * v for v in a)) / math.sqrt(math.fsum(v * v for v in b))

def detrended(g, t, x):
    out = [nan] * len(x)
    for rows in by_group(g, t, x):
        if len(rows) > 2:
            v = [x[i] for i in rows]
            left = cleared(v, [[t[i] for i in rows]])
            some = math.fsum(e * e for e in left) > 1e-18 * squares(v)
            for i, e in zip(rows, left):
                out[i] = e if some else 0.0
    return out

def no_value():
    return nan

def apart(k, r):
    r = iter(r)
    d = [[0.0] * k for _ in range(k)]
    for i in range(k):
        for h in range(i):
            v = abs(next(r))
            d[i][h] = d[h][i] = 1 - v if v == v else 1.0
    return d

def cluster_order(d):
    "average linkage; of two branches the one joined first stands first"
    left = {i: (0, [i]) for i in range(len(d))}
    for step in range(1, len(d)):
        a, b = min(((i, k) for i in left for k in left if i < k), key=lambda at: d[at[0]][at[1]])
        x, y = left[a], left.pop(b)
        m, n = len(x[1]), len(y[1])
        for i in left:
            d[a][i] = d[i][a] = (m * d[a][i] + n * d[b][i]) / (m + n)
        left[a] = step, y[1] + x[1] if y[0] < x[0] else x[1] + y[1]
    return left[0][1]

def size_order(r):
    return sorted(range(len(r)), key=lambda i: -abs(r[i]) if r[i] == r[i] else 1)

def tie_pairs(x):
    return sum(k * (k - 1) for k in Counter(x).values())

def tau_scale(x, y):
    n = len(x) * (len(x) - 1)
    return math.sqrt(n - tie_pairs(x)) * math.sqrt(n - tie_pairs(y)) / 2

def tau(x, y):
    s = sum(sign(x[i] - x[k]) * sign(y[i] - y[k]) for i in range(len(x)) for k in range(i))
    return s / tau_scale(x, y)

def partial_tau(x, y, z):
    x = [x, y] + [v for v in z if len(set(v)) > 1]
    m, lost = [[1.0] * len(x) for _ in x], 0
    for i in range(len(x)):
        for k in range(i):
            m[i][k] = m[k][i] = tau(x[i], x[k])
    while len(m) > 2:
        *m, row = m
        if row[-1] > 1e-9:
            m, lost = [[v - a[-1] * w / row[-1] for v, w in zip(a, row)] for a in m], lost + 1
        m = [a[:-1] for a in m]
    return m[0][1] / math.sqrt(m[0][0] * m[1][1]), lost

def tau_chance(x, y, r):
    n, s = len(x), round(r * tau_scale(x, y))
    a, b = tie_pairs(x), tie_pairs(y)
    if n < 50 and a == b == 0:
        most = (n * (n - 1) // 2 - abs(s)) // 2
        ways = [1] + [0] * most
        for size in range(2, n + 1):
            ways = [sum(ways[max(0, q + 1 - size):q + 1]) for q in range(most + 1)]
        return min(1, float(Fraction(2 * sum(ways), math.factorial(n))))
    c, d = (sum(k * (k - 1) * (k - 2) for k in Counter(v).values()) for v in (x, y))
    spread = (n * (n - 1) * (2 * n + 5) - tie_sum(x) - tie_sum(y)) / 18 + a * b / (2 * n * (n - 1)) + c * d / (9 * n * (n - 1) * (n - 2))
    return normal_tails(s / math.sqrt(spread))

def rho_chance(r, n):
    cube = n * (n * n - 1)
    s = round(cube * (1 - abs(r)) / 6)
    if n < 10:
        ways = {(0, 0): 1}
        for place in range(n):
            after = Counter()
            for (used, gone), w in ways.items():
                for rank in range(n):
                    if not used >> rank & 1:
                        after[used | 1 << rank, gone + (rank - place) ** 2] += w
            ways = after
        return min(1, 2 * sum(w for (_, gone), w in ways.items() if gone <= s) / math.factorial(n))
    b, z = 1 / n, (6 * (s + 1) / cube - 1) * math.sqrt(n - 1)
    y = z * z
    u = z * b * (0.2274 + b * (0.2531 + 0.1745 * b) + y * (-0.0758 + b * (0.1033 + 0.3932 * b) - y * b * (
        0.0879 + 0.0151 * b - y * (0.0072 - 0.0831 * b + y * b * (0.0131 - 4.6e-4 * y)))))
    p = math.erfc(-z / math.sqrt(2)) / 2 - u * math.exp(-y / 2)
    return min(1, 2 * p) if p > 0 else r_chance(r, n)

def related(method, x, y, z, level):
    "coefficient, two-sided p and interval over the rows that have all, with z held fixed"
    x, y, *z = zip(*(row for row in zip(x, y, *z) if all(v == v for v in row)))
    n, tied = len(x), tie_pairs(x) + tie_pairs(y) > 0
    if method == "kendall":
        r, lost = partial_tau(x, y, z)
    else:
        x, y, *z = (places(v, "average") if method == "spearman" else v for v in (x, y, *z))
        base = span(z)
        r, lost = correlate(clear(x, base), clear(y, base)), len(base)
    if abs(r) > 1 - 1e-15:
        r = math.copysign(1.0, r)
    f = n - lost
    if method == "kendall":
        p = normal_tails(r / math.sqrt(2 * (2 * f + 5) / (9 * f * (f - 1)))) if lost else tau_chance(x, y, r)
    else:
        p = rho_chance(r, n) if method == "spearman" and not tied and not lost and n < 1290 else r_chance(r, f)
    out = {"r": r, "p": p, "n": n, "lower": r, "upper": r}
    few = 4 if method == "kendall" else 3
    if f > few and abs(r) < 1:
        wide = {"pearson": 1, "spearman": 1 + r * r / 2, "kendall": 0.437}[method]
        z, half = math.atanh(r), normal_at((1 + level) / 2) * math.sqrt(wide / (f - few))
        out.update(lower=math.tanh(z - half), upper=math.tanh(z + half))
    return out

def adjusted(p, how):
    order = sorted(range(len(p)), key=lambda i: p[i])
    n, out, v = len(p), [0.0] * len(p), 0.0 if how == "holm" else 1.0
    for k in range(n) if how == "holm" else reversed(range(n)):
        i = order[k]
        out[i] = v = max(v, min(1.0, (n - k) * p[i])) if how == "holm" else min(v, n / (k + 1) * p[i])
    return out

def gini(x, w):
    m = math.fsum(a * b for a, b in zip(x, w)) / math.fsum(w)
    return math.fsum(v * u * abs(a - b) for a, v in zip(x, w) for b, u in zip(x, w)) / (2 * m * math.fsum(w) ** 2)

def theil(x, w):
    m = math.fsum(a * b for a, b in zip(x, w)) / math.fsum(w)
    return math.fsum(v * a / m * math.log(a / m) for a, v in zip(x, w) if a > 0) / math.fsum(w)

def herfindahl(x, w):
    s = math.fsum(a * b for a, b in zip(x, w))
    return math.fsum((a * b / s) ** 2 for a, b in zip(x, w))

def sigma_log(x):
    return sd([math.log(v) for v in x if v > 0])

def logrates(start, end, years):
    return [math.log(b / a) / years for a, b in zip(start, end)]

def points_of(start, end):
    s = math.fsum(start)
    return [(b - a) / s for a, b in zip(start, end)]

def shares_of_growth(start, end):
    s = math.fsum(end) - math.fsum(start)
    return [part_of(b - a, s) for a, b in zip(start, end)]

def speed(slope, years):
    return -math.log(1 + slope * years) / years

def times(x, y):
    return [a * b for a, b in zip(x, y)]

def mean_bound(x, side, level):
    return mean(x) + side * t_bound(len(x) - 1, level) * sd(x) / math.sqrt(len(x))

def welch(x, y, level):
    a, b = squares(x) / (len(x) - 1) / len(x), squares(y) / (len(y) - 1) / len(y)
    difference, se = apart_by(x, y), math.sqrt(a + b)
    df = (a + b) ** 2 / (a ** 2 / (len(x) - 1) + b ** 2 / (len(y) - 1))
    half = t_bound(df, level) * se
    return {"t": difference / se, "df": df, "p": t_tails(difference / se, df), "difference": difference, "lower": difference - half, "upper": difference + half}

def distance(x, i, k):
    return math.sqrt(math.fsum(((v[i - 1] - v[k - 1]) / sd(v)) ** 2 for v in x if sd(v) > 0))

def half_life(speed):
    return math.log(2) / speed
