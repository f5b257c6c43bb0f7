def hedges(x, y):
    df = len(x) + len(y) - 2
    return pooled(x, y) * math.exp(math.lgamma(df / 2) - math.lgamma((df - 1) / 2)) / math.sqrt(df / 2)

def apart_by(x, y):
    return mean([v - x[0] for v in x]) - mean([v - x[0] for v in y])

def pooled(x, y):
    return apart_by(x, y) / math.sqrt((squares(x) + squares(y)) / (len(x) + len(y) - 2))

def hedges_bounds(x, y, level):
    "the noncentralities that the pooled t may come from"
    root, df = math.sqrt(1 / len(x) + 1 / len(y)), len(x) + len(y) - 2
    t = pooled(x, y) / root
    def below(t, delta):
        if t < 0:
            return 1 - below(-t, -delta)
        return math.erfc(delta / math.sqrt(2)) / 2 + mixture(delta * delta / 2, 0.5, -1 if delta < 0 else 1, t * t, 1, df)
    out = [root * falling(lambda delta: below(t, delta) - p, t, 1 + abs(t) / 4) for p in ((1 + level) / 2, (1 - level) / 2)]
    return {"lower": out[0], "upper": out[1]}

def share_bounds(f, d1, d2, level):
    "of the share of variance, from the noncentralities that F may come from"
    f *= d1
    out = []
    for p in (1 + level) / 2, (1 - level) / 2:
        more = lambda v: mixture(max(v, 0) / 2, 1, 1, f, d1, d2) - p
        v = 0 if more(0) <= 0 else falling(more, f, 1 + f / 4)
        out.append(v / (v + d1 + d2 + 1))
    return {"lower": out[0], "upper": out[1]}

def mixture(m, step, sign, f, d1, d2):
    "incomplete beta functions under Poisson's weights, which where they change slowly stand for their neighbours"
    by = max(1, math.floor(math.sqrt(m) / 3 / step)) if sign > 0 and m > 50 else 1
    reach, middle, out = math.ceil((10 * math.sqrt(m) + 20) / step / by), math.floor(m / step), []
    for i in range(middle - by * reach, middle + by * reach + 1, by):
        k = i * step
        w = 0 if k < 0 else math.exp(k * math.log(m) - m - math.lgamma(k + 1)) if m > 0 else k == 0
        if w > 1e-19:
            out.append(sign ** i * w * beta_below(d1 / 2 + k, d2 / 2, f / (f + d2), d2 / (f + d2)))
    return step * by * math.fsum(out)

def falling(f, at, step):
    "where f, which falls, is 0: by regula falsi with the Illinois rule"
    lo, hi, side = at - step, at + step, 0
    while f(lo) < 0:
        lo, step = lo - step, 2 * step
    while f(hi) > 0:
        hi, step = hi + step, 2 * step
    a, b = f(lo), f(hi)
    for _ in range(200):
        m = (lo * b - hi * a) / (b - a)
        if not lo < m < hi or hi - lo <= 1e-14 * max(abs(lo), abs(hi)):
            break
        v = f(m)
        if v > 0:
            lo, a, b, side = m, v, b / 2 if side > 0 else b, 1
        else:
            hi, b, a, side = m, v, a / 2 if side < 0 else a, -1
    return lo if abs(a) < abs(b) else hi

def placements(x, y):
    r = places(list(x) + list(y), "average")
    return [(a - b) / len(y) for a, b in zip(r, places(x, "average"))]

def mannwhitney(x, y):
    m, n = len(x), len(y)
    u = round(2 * n * math.fsum(placements(x, y))) / 2
    sizes = Counter(list(x) + list(y)).values()
    if m < 50 and n < 50 and max(sizes) == 1:
        ways = [[1] + [0] * (m * n) for _ in range(m + 1)]
        for k in range(1, n + 1):
            for i in range(1, m + 1):
                for s in range(k, m * n + 1):
                    ways[i][s] += ways[i - 1][s - k]
        p = min(1, Fraction(2 * sum(ways[m][:int(min(u, m * n - u)) + 1]), sum(ways[m])))
    else:
        spread = m * n / 12 * (m + n + 1 - sum(k ** 3 - k for k in sizes) / ((m + n) * (m + n - 1)))
        p = normal_tails(max(abs(u - m * n / 2) - 0.5, 0) / math.sqrt(spread))
    return {"u": u, "p": float(p), "delta": 2 * u / (m * n) - 1}

def cliff_bounds(x, y, level):
    a, b = placements(x, y), placements(y, x)
    delta = 2 * mean(a) - 1
    half = normal_at((1 + level) / 2) * 2 * math.sqrt(sd(a) ** 2 / len(x) + sd(b) ** 2 / len(y)) / ((1 - delta) * (1 + delta))
    return {"lower": math.tanh(math.atanh(delta) - half), "upper": math.tanh(math.atanh(delta) + half)}

def freedom(groups):
    return [len(groups) - 1, sum(len(g) for g in groups) - len(groups)]

def anova_of(groups):
    groups = [[v - groups[0][0] for v in g] for g in groups]
    grand, (d1, d2) = mean([v for g in groups for v in g]), freedom(groups)
    between = math.fsum(len(g) * (mean(g) - grand) ** 2 for g in groups)
    within = math.fsum(squares(g) for g in groups)
    ms = part_of(within, d2)
    f = part_of(between / d1, ms)
    out = {"f": f, "p": f_tail(f, d1, d2) if math.isfinite(f) else nan, "df1": d1, "df2": d2, "between": between, "within": within, "meanBetween": between / d1, "meanWithin": ms,
           "eta": part_of(between, between + within), "omega": part_of(between - d1 * ms, between + within + ms), "sigma": math.sqrt(ms)}
    if all(len(g) > 1 and sd(g) > 0 for g in groups):
        w = [len(g) / sd(g) ** 2 for g in groups]
        m = math.fsum(a * mean(g) for a, g in zip(w, groups)) / math.fsum(w)
        loose = math.fsum((1 - a / math.fsum(w)) ** 2 / (len(g) - 1) for a, g in zip(w, groups))
        k = len(groups)
        out["welch"] = math.fsum(a * (mean(g) - m) ** 2 for a, g in zip(w, groups)) / d1 / (1 + 2 * (k - 2) / (k * k - 1) * loose)
        out["welchDf"] = (k * k - 1) / (3 * loose)
        out["welchP"] = f_tail(out["welch"], d1, out["welchDf"])
    return out

def kruskal(groups):
    y = [v for g in groups for v in g]
    n, ranks, h, lo = len(y), places(y, "average"), 0, 0
    for g in groups:
        h += (sum(ranks[lo:lo + len(g)]) - len(g) * (n + 1) / 2) ** 2 / len(g)
        lo += len(g)
    h *= (n - 1) / squares(ranks)
    e, (d1, d2) = h / (n - 1), freedom(groups)
    return {"h": h, "p": chi_tail(h, d1), "epsilon": e, "df1": d1, "df2": d2, "f": part_of(e / d1 * d2, 1 - e)}

def about_means(groups):
    return [v for g in groups for v in clear([w - g[0] for w in g], [])]

def about_medians(groups):
    moved = [[v - g[0] for v in g] for g in groups]
    middles = [median(g) for g in moved]
    return [[abs(v - m) for v in g] for g, m in zip(moved, middles)]

def power_sum(x, *a):
    return sum(v * x ** k for k, v in enumerate(a))

def shapiro(x):
    "by Royston's algorithm AS R94"
    x, n = sorted(x), len(x)
    a = [normal_at((i + 0.625) / (n + 0.25)) for i in range(n)]
    s, u = math.fsum(v * v for v in a), 1 / math.sqrt(n)
    ends = [power_sum(u, a[-1] / math.sqrt(s), 0.221157, -0.147981, -2.071190, 4.434685, -2.706056)] if n > 3 else [math.sqrt(0.5)]
    if n > 5:
        ends.append(power_sum(u, a[-2] / math.sqrt(s), 0.042981, -0.293762, -1.752461, 5.682633, -3.582633))
    if n > 3:
        shrink = math.sqrt((s - 2 * sum(v * v for v in a[:len(ends)])) / (1 - 2 * sum(v * v for v in ends)))
        a = [v / shrink for v in a]
    else:
        a = [0.0] * n
    for i, v in enumerate(ends):
        a[i], a[-1 - i] = -v, v
    x = clear(x, [])
    length = math.sqrt(math.fsum(v * v for v in x))
    x = [v / length for v in x]
    along = math.fsum(v * b for v, b in zip(x, a))
    w, off = min(1, along * along), math.fsum((v - along * b) ** 2 for v, b in zip(x, a))
    if n == 3:
        return {"w": w, "p": max(0, 6 / math.pi * (math.asin(math.sqrt(w)) - math.asin(math.sqrt(0.75))))}
    y, size = math.log(off), math.log(n)
    m, spread = power_sum(size, -1.5861, -0.31082, -0.083751, 0.0038915), power_sum(size, -0.4803, -0.082676, 0.0030302)
    if n < 12:
        limit = -2.273 + 0.459 * n
        if y >= limit:
            return {"w": w, "p": 0}
        y = -math.log(limit - y)
        m, spread = power_sum(n, 0.5440, -0.39978, 0.025054, -6.714e-4), power_sum(n, 1.3822, -0.77857, 0.062767, -0.0020322)
    return {"w": w, "p": math.erfc((y - m) / math.exp(spread) / math.sqrt(2)) / 2}
