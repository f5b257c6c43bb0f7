def last_ends(y, least):
    return range(max(least, len(y) - 10), len(y))

def drift_before(y):
    return [y[n - 1] + (y[n - 1] - y[0]) / (n - 1) for n in last_ends(y, 5)]

def holt_before(y, fit):
    return [damped(y[:n], holt(y[:n], fit["place"]), 1, 0)["value"] for n in last_ends(y, 10)]

def back_test(y, ahead):
    k = range(len(y) - len(ahead), len(y))
    off = [abs(y[i] - v) for i, v in zip(k, ahead)]
    return {"origins": len(k), "mae": mean(off), "mape": mean([part_of(v, abs(y[i])) for i, v in zip(k, off)]), "naive": mean([abs(y[i] - y[i - 1]) for i in k])}

def digits_exp(x):
    "the same steps everywhere, so that the search goes the same way"
    if not abs(x) < 700:
        return math.inf if x > 0 else 0.0
    k = math.floor(x / math.log(2) + 0.5)
    return (1 + math.expm1((x - k * 6.93147180369123816490e-01) - k * 1.90821492927058770002e-10)) * 2.0 ** k

def holt(y, place=None):
    "weights, damping and start with the least squares of errors, by Nelder and Mead's search from a grid or a place"
    scale = max(abs(v) for v in y)
    if scale == 0:
        return {"d": (0, 0, 1, 0, 0), "scale": 1, "place": None}
    y = [v / scale for v in y]
    share = lambda v: 1 / (1 + digits_exp(-v))
    decode = lambda x: (share(x[0]), share(x[0]) * share(x[1]), 0.8 + 0.18 * share(x[2]), x[3], x[4])
    def cost(x):
        s = run_damped(y, decode(x))[0]
        return s if math.isfinite(s) else 1.7976931348623157e308
    starts = [[a, -1, 0, y[0], y[1] - y[0]] for a in (-1.5, 0, 1.5)] if place is None else [place]
    best = min((simplex(cost, s) for s in starts), key=cost)
    for _ in range(0 if place else 20):
        before, best = cost(best), simplex(cost, best)
        if before - cost(best) <= 1e-12 * abs(cost(best)):
            break
    return {"d": decode(best), "scale": scale, "place": best}

def run_damped(y, d):
    alpha, beta, phi, level, trend = d
    sse = 0
    for v in y:
        e = v - (level + phi * trend)
        sse += e * e
        level, trend = level + phi * trend + alpha * e, phi * trend + beta * e
    return sse, level, trend

def simplex(f, start):
    n = len(start)
    x = [[v + max(0.1, 0.1 * abs(v)) if i == k else v for i, v in enumerate(start)] for k in range(-1, n)]
    x = [(f(v), v) for v in x]
    for _ in range(400 * n):
        x.sort(key=lambda e: e[0])
        (low, best), (high, worst) = x[0], x[n]
        if high - low <= 1e-13 * abs(low):
            break
        centre = [0.0] * n
        for _, v in x[:n]:
            centre = [a + b / n for a, b in zip(centre, v)]
        def move(by):
            v = [a + by * (b - a) for a, b in zip(centre, worst)]
            return f(v), v
        new = move(-1)
        if new[0] < x[n - 1][0]:
            further = move(-2) if new[0] < low else new
            x[n] = further if further[0] < new[0] else new
            continue
        near = move(-0.5 if new[0] < high else 0.5)
        if near[0] < min(new[0], high):
            x[n] = near
            continue
        for k in range(1, n + 1):
            v = [(a + b) / 2 for a, b in zip(x[k][1], best)]
            x[k] = f(v), v
    return min(x, key=lambda e: e[0])[1]

def damped(y, fit, h, wide):
    d, scale = fit["d"], fit["scale"]
    sse, level, trend = run_damped([v / scale for v in y], d)
    steps = [sum(d[2] ** i for i in range(1, k + 1)) for k in range(1, h + 1)]
    spread = 1 + sum((d[0] + d[1] * s) ** 2 for s in steps[:-1])
    half = normal_at((1 + wide) / 2) * math.sqrt(sse / (len(y) - 5) * spread) * scale
    v = scale * (level + steps[-1] * trend)
    return {"value": v, "lower": v - half, "upper": v + half}
