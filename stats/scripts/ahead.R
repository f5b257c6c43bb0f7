last_ends <- function(y, least) max(least, length(y) - 10):(length(y) - 1)

drift_before <- function(y) sapply(last_ends(y, 5), function(n) y[n] + (y[n] - y[1]) / (n - 1))

holt_before <- function(y, fit) sapply(last_ends(y, 10), function(n) damped(y[1:n], holt(y[1:n], fit$place), 1, 0)["value"])

back_test <- function(y, ahead) {
  k <- length(y) - length(ahead) + seq_along(ahead)
  off <- abs(y[k] - ahead)
  c(origins = length(k), mae = mean(off), mape = mean(off / abs(y[k])), naive = mean(abs(y[k] - y[k - 1])))
}

digits_exp <- function(x) {
  # the same steps everywhere, so that the search goes the same way
  k <- floor(x / log(2) + 0.5)
  (1 + expm1((x - k * 6.93147180369123816490e-01) - k * 1.90821492927058770002e-10)) * 2^k
}

holt <- function(y, place = NULL) {
  # weights, damping and start with the least squares of errors, by Nelder and Mead's search from a grid or a place
  scale <- max(abs(y))
  if (scale == 0) return(list(d = c(0, 0, 1, 0, 0), scale = 1))
  y <- y / scale
  share <- function(v) 1 / (1 + digits_exp(-v))
  decode <- function(x) c(share(x[1]), share(x[1]) * share(x[2]), 0.8 + 0.18 * share(x[3]), x[4], x[5])
  cost <- function(x) {
    s <- run_damped(y, decode(x))[1]
    if (is.finite(s)) s else .Machine$double.xmax
  }
  starts <- if (is.null(place)) lapply(c(-1.5, 0, 1.5), function(a) c(a, -1, 0, y[1], y[2] - y[1])) else list(place)
  best <- NULL
  for (s in starts) {
    x <- simplex(cost, s)
    if (is.null(best) || cost(x) < cost(best)) best <- x
  }
  if (is.null(place)) for (k in 1:20) {
    before <- cost(best)
    best <- simplex(cost, best)
    if (before - cost(best) <= 1e-12 * abs(cost(best))) break
  }
  list(d = decode(best), scale = scale, place = best)
}

run_damped <- function(y, d) {
  sse <- 0
  level <- d[4]
  trend <- d[5]
  for (v in y) {
    e <- v - (level + d[3] * trend)
    sse <- sse + e * e
    level <- level + d[3] * trend + d[1] * e
    trend <- d[3] * trend + d[2] * e
  }
  c(sse, level, trend)
}

simplex <- function(f, start) {
  n <- length(start)
  x <- lapply(0:n, function(k) replace(start, k, start[k] + max(0.1, 0.1 * abs(start[k]))))
  v <- sapply(x, f)
  for (round in 1:(400 * n)) {
    x <- x[order(v)]
    v <- sort(v)
    if (v[n + 1] - v[1] <= 1e-13 * abs(v[1])) break
    centre <- numeric(n)
    for (k in 1:n) centre <- centre + x[[k]] / n
    move <- function(by) centre + by * (x[[n + 1]] - centre)
    new <- move(-1)
    at <- f(new)
    if (at < v[n]) {
      if (at < v[1] && f(move(-2)) < at) new <- move(-2)
      x[[n + 1]] <- new
      v[n + 1] <- f(new)
      next
    }
    near <- if (at < v[n + 1]) move(-0.5) else move(0.5)
    if (f(near) < min(at, v[n + 1])) {
      x[[n + 1]] <- near
      v[n + 1] <- f(near)
      next
    }
    for (k in 1:n + 1) x[[k]] <- (x[[k]] + x[[1]]) / 2
    v <- c(v[1], sapply(x[-1], f))
  }
  x[[order(v)[1]]]
}

damped <- function(y, fit, h, share) {
  d <- fit$d
  end <- run_damped(y / fit$scale, d)
  steps <- cumsum(d[3]^(1:h))
  spread <- 1 + if (h > 1) sum((d[1] + d[2] * steps[1:(h - 1)])^2) else 0
  half <- qnorm((1 + share) / 2) * sqrt(end[1] / (length(y) - 5) * spread) * fit$scale
  v <- fit$scale * (end[2] + steps[h] * end[3])
  c(value = v, lower = v - half, upper = v + half)
}
