put <- function(name, v) cat(name, " ", sprintf("%.17g", as.numeric(v)), "\n", sep = "")

put_each <- function(name, x) for (k in seq_along(x)) if (is.finite(x[k])) put(paste0(name, "[", k, "]"), x[k])

present <- function(x) x[!is.na(x)]

count <- function(x) length(present(x))

distinct <- function(x) length(unique(x))

total <- function(x) sum(x)

least <- function(x) min(x)

greatest <- function(x) max(x)

q7 <- function(x, p) as.numeric(quantile(x, p, type = 7))

central <- function(x, k) {
  d <- x - mean(x)
  d <- d - mean(d)
  mean((d / max(abs(d)))^k)
}

skewness <- function(x) central(x, 3) / central(x, 2)^1.5

kurtosis <- function(x) central(x, 4) / central(x, 2)^2 - 3

of <- function(x, g, k) x[!is.na(x) & g == k]

first <- function(x) x[1]

last <- function(x) x[length(x)]

at <- function(x, k) x[k]

part <- function(x, from, to) x[from:to]

drawn_places <- function(values, draws, pools, ties) {
  # places in 1000 runs, each value drawn anew: as the mean of so many of its pool, or moved by one of it
  whose <- rep(seq_along(values), draws)
  size <- rep(lengths(pools)[whose], 1000)
  w <- pcg(length(size), 41, 1996)
  low <- w[1, ] + 2^16 * w[2, ]
  high <- w[3, ] + 2^16 * w[4, ]
  scaled <- (high * size + (low * size) %/% 2^32) %/% 2^32
  at <- matrix(ifelse(bitwAnd(size, size - 1) == 0, low %% size, scaled) + 1, length(whose))
  runs <- sapply(1:1000, function(run) {
    x <- values
    for (k in which(draws > 0)) {
      got <- pools[[k]][at[whose == k, run]]
      x[k] <- if (draws[k] > 1) mean(got) else x[k] + got
    }
    places(x, ties)
  })
  apply(runs, 1, sort)
}

nth_of_each <- function(lists, k) lists[k, ]

zscores <- function(x) (x - mean(x)) / sd(x)

percentiles <- function(x) 100 * findInterval(x, sort(x)) / length(x)

ranked <- function(x, ties) replace(x, !is.na(x), places(present(x), ties))

places <- function(x, ties) {
  if (ties == "dense") return(match(x, sort(unique(x))))
  rank(x, ties.method = if (ties == "ordinal") "first" else ties)
}

minus <- function(x, y) x - y

gap <- function(a, b) a - b

quotient <- function(a, b) a / b

over <- function(x, y) x / y

rate <- function(from, to, years) expm1((log(to) - log(from)) / years)

logs <- log

index <- function(y, base) 100 * y / y[base]

change <- function(y, now, before) y[now] - y[before]

growth <- function(y, now, before) (y[now] - y[before]) / y[before]

cumulative <- function(y) cumsum(y)

rolling <- function(y, ends, size) sapply(ends, function(e) mean(y[(e - size + 1):e]))

rollingmedian <- function(y, ends, size) sapply(ends, function(e) median(y[(e - size + 1):e]))

take <- function(y, which) y[which]

ols <- function(x, y, lost = 0) {
  centred <- x - mean(x)
  fit <- lm(I(y - mean(y)) ~ centred)
  n <- length(x)
  df <- n - 2 - lost
  b <- unname(coef(fit)[2])
  b <- c(mean(y) - b * mean(x), b)
  se <- sqrt(sum(resid(fit)^2) / max(df, 0) / sum(centred^2)) * c(sqrt(sum(centred^2) / n + mean(x)^2), 1)
  t <- b / se
  half <- if (df > 0) qt(0.975, df) * se else NaN
  p <- if (df > 0) 2 * pt(-abs(t), df) else c(NaN, NaN)
  c(slope = b[2], intercept = b[1], se = se[2], lower = b[2] - half[2], upper = b[2] + half[2], t = t[2], p = p[2],
    r2 = 1 - sum(resid(fit)^2) / sum((y - mean(y))^2), growth = expm1(b[2]),
    aSE = se[1], aT = t[1], aP = p[1], aLower = b[1] - half[1], aUpper = b[1] + half[1])
}

heights <- function(fit, x) fit["intercept"] + fit["slope"] * x

hats <- function(x, y) hatvalues(lm(y ~ I(x - mean(x))))

cooks <- function(x, y) cooks.distance(lm(y ~ I(x - mean(x))))

grid <- function(x) min(x) * (1 - 0:60 / 60) + max(x) * (0:60 / 60)

bands <- function(x, y, at, degree, lost, logs) {
  terms <- list(x - mean(x))
  there <- list(at - mean(x))
  if (degree == 2) {
    u <- terms[[1]]
    away <- function(v) v^2 - sum(u^3) / sum(u^2) * v - mean(u^2)
    terms[[2]] <- away(u)
    there[[2]] <- away(there[[1]])
  }
  left <- y - mean(y)
  line <- mean(y)
  hat <- 1 / length(x)
  for (k in 1:degree) {
    b <- sum(terms[[k]] * left) / sum(terms[[k]]^2)
    left <- left - b * terms[[k]]
    line <- line + b * there[[k]]
    hat <- hat + there[[k]]^2 / sum(terms[[k]]^2)
  }
  df <- length(x) - 1 - degree - lost
  half <- if (df > 0) qt(0.975, df) * sqrt(sum(left^2) / df) else NaN
  level <- if (logs == 1) exp else identity
  r2 <- 1 - sum((level(y) - level(y - left))^2) / sum((level(y) - mean(level(y)))^2)
  list(line = level(line), lower = level(line - half * sqrt(hat)), upper = level(line + half * sqrt(hat)), r2 = r2,
    newLower = level(line - half * sqrt(1 + hat)), newUpper = level(line + half * sqrt(1 + hat)),
    aicc = aicc(sum(left^2), length(x), degree + 1 + lost, if (logs == 1) 2 * sum(y) else 0))
}

least_squares <- function(x, y, intercept, robust) {
  design <- do.call(cbind, x)
  if (intercept == 1) design <- cbind(1, design)
  scale <- sqrt(colSums(design^2))
  q <- qr(sweep(design, 2, scale, "/"), tol = 0)
  df <- nrow(design) - ncol(design)
  e <- qr.resid(q, y)
  r <- qr.R(q)
  order <- q$pivot
  inverse <- chol2inv(r)[order(order), order(order), drop = FALSE]
  h <- rowSums(qr.Q(q)^2)
  v <- inverse * sum(e^2) / df
  if (robust == 1) {
    m <- sweep(design, 2, scale, "/") %*% inverse * (e / (1 - h))
    v <- crossprod(m)
  }
  b <- qr.coef(q, y) / scale
  se <- sqrt(diag(v)) / scale
  centre <- if (intercept == 1) mean(y) else 0
  tss <- sum((y - centre)^2)
  free <- length(y) - (intercept == 1)
  k <- ncol(design) - (intercept == 1)
  f <- (tss - sum(e^2)) / k / (sum(e^2) / df)
  list(b = as.numeric(b), se = as.numeric(se), df = df, terms = k, left = e, hat = pmin(h, 1), rss = sum(e^2), sigma = sqrt(sum(e^2) / df), r2 = 1 - sum(e^2) / tss,
    adjusted = 1 - (sum(e^2) / df) / (tss / free), f = f, fp = pf(f, k, df, lower.tail = FALSE),
    vif = if (intercept == 1) (diag(inverse) / scale^2 * c(1, colSums(sweep(design[, -1, drop = FALSE], 2, colMeans(design[, -1, drop = FALSE]))^2)))[-1])
}

columns <- function(...) list(...)

studentized <- function(fit) ifelse(fit$hat < 1 - 1e-10, fit$left / fit$sigma / sqrt(1 - fit$hat), NaN)

distances <- function(fit) studentized(fit)^2 * fit$hat / (1 - fit$hat) / length(fit$b)

leverages <- function(fit) fit$hat

chi_tail <- function(x, df) pchisq(x, df, lower.tail = FALSE)

estimate <- function(fit, k) fit$b[k]

error <- function(fit, k) fit$se[k]

ratio <- function(fit, k) fit$b[k] / fit$se[k]

chance <- function(fit, k) 2 * pt(-abs(fit$b[k] / fit$se[k]), fit$df)

bound <- function(fit, k, side) fit$b[k] + side * qt(0.975, fit$df) * fit$se[k]

inflation <- function(fit, k) fit$vif[k]

whole <- function(fit, what) fit[[what]]

polynomial <- function(x, y, degree, intercept, robust) {
  m <- if (intercept == 1) mean(x) else 0
  s <- max(abs(x - m))
  u <- (x - m) / s
  fit <- least_squares(lapply(1:degree, function(p) u^p), y, intercept, robust)
  design <- sapply((1 - intercept):degree, function(p) u^p)
  back <- matrix(0, degree + 1, degree + 1)
  for (n in 0:degree) for (p in 0:n) back[p + 1, n + 1] <- choose(n, p) * (-m)^(n - p) / s^n
  if (intercept != 1) back <- back[-1, -1, drop = FALSE]
  q <- qr(design, tol = 0)
  inverse <- chol2inv(qr.R(q))
  v <- inverse * fit$rss / fit$df
  if (robust == 1) {
    e <- qr.resid(q, y)
    h <- rowSums(qr.Q(q)^2)
    v <- crossprod(design %*% inverse * (e / (1 - h)))
  }
  fit$b <- as.numeric(back %*% fit$b)
  fit$se <- sqrt(diag(back %*% v %*% t(back)))
  fit
}

slope_at <- function(fit, x) sum(fit$b[-1] * seq_along(fit$b[-1]) * x^(seq_along(fit$b[-1]) - 1))

aicc <- function(rss, n, k, jacobian) n * (log(2 * pi) + log(rss / n) + 1) + 2 * (k + 1) + 2 * (k + 1) * (k + 2) / (n - k - 2) + jacobian

sen <- function(t, y) {
  n <- length(y)
  slopes <- sort(unlist(lapply(1:(n - 1), function(i) (y[(i + 1):n] - y[i]) / (t[(i + 1):n] - t[i]))))
  ties <- as.numeric(table(y))
  half <- qnorm(0.975) * sqrt((n * (n - 1) * (2 * n + 5) - sum(ties * (ties - 1) * (2 * ties + 5))) / 18) / 2
  nth <- function(k) if (k < 1 || k > length(slopes)) NaN else approx(seq_along(slopes), slopes, k)$y
  slope <- median(slopes)
  if (length(slopes) == 1) return(c(slope = slope, lower = NaN, upper = NaN, intercept = median(y - slope * t)))
  c(slope = slope, lower = nth(length(slopes) / 2 - half), upper = nth(length(slopes) / 2 + half + 1), intercept = median(y - slope * t))
}

mannkendall <- function(t, y) {
  n <- length(y)
  s <- sum(sapply(1:(n - 1), function(i) sum(sign(y[(i + 1):n] - y[i]))))
  ties <- as.numeric(table(y))
  v <- (n * (n - 1) * (2 * n + 5) - sum(ties * (ties - 1) * (2 * ties + 5))) / 18
  factor <- 1
  if (n >= 10) {
    r <- rank(y - sen(t, y)["slope"] * t)
    r <- r - mean(r)
    rho <- sapply(1:(n - 1), function(k) sum(r[(k + 1):n] * r[1:(n - k)]) / sum(r^2))
    lag <- which(abs(rho) > qnorm(0.975) / sqrt(n))
    factor <- 1 + 2 / (n * (n - 1) * (n - 2)) * sum((n - lag) * (n - lag - 1) * (n - lag - 2) * rho[lag])
    if (!is.finite(factor) || factor <= 0) factor <- 1
  }
  z <- (s - sign(s)) / sqrt(c(v, v * factor))
  c(s = s, varS = v, z = z[1], p = 2 * pnorm(-abs(z[1])), tau = cor(t, y, method = "kendall"), factor = factor,
    correctedZ = z[2], correctedP = 2 * pnorm(-abs(z[2])))
}

pcg <- function(n, hi, lo) {
  # numbers of 64 bits by the generator PCG-DXSM, in parts of 16 bits, the lowest first
  product <- function(a, b, add = 0) {
    m <- matrix(0, nrow(a), ncol(a)) + add
    for (i in seq_len(nrow(a))) for (k in seq_len(nrow(a) + 1 - i)) m[i + k - 1, ] <- m[i + k - 1, ] + a[i, ] * b[k, ]
    for (i in seq_len(nrow(m))) {
      if (i < nrow(m)) m[i + 1, ] <- m[i + 1, ] + m[i, ] %/% 65536
      m[i, ] <- m[i, ] %% 65536
    }
    m
  }
  a <- cbind(c(0xF645, 0x9FCC, 0xDF64, 0x4385, 0x5DA4, 0x1FC6, 0xED05, 0x2360))
  add <- cbind(c(0x814F, 0xF767, 0x7B7E, 0x1405, 0x7F2D, 0x4C95, 0xF42D, 0x5851))
  s <- product(cbind(c(lo, 0, 0, 0, hi, 0, 0, 0)), a, c(add))
  while (ncol(s) < min(n, 65536)) {
    s <- cbind(s, product(s, a, c(add)))
    add <- product(add, a, c(add))
    a <- product(a, a)
  }
  out <- NULL
  repeat {
    lo <- s[1:4, , drop = FALSE]
    hi <- s[5:8, , drop = FALSE]
    hi[1:2, ] <- bitwXor(hi[1:2, ], hi[3:4, ])
    hi <- product(hi, cbind(c(0x58b5, 0xe4dd, 0x2042, 0xda94)))
    hi[1, ] <- bitwXor(hi[1, ], hi[4, ])
    lo[1, ] <- bitwOr(lo[1, ], 1)
    hi <- product(hi, lo)
    out <- cbind(out, hi)
    if (ncol(out) >= n) return(out[, seq_len(n), drop = FALSE])
    s <- product(s, a, c(add))
  }
}

normals <- function(n) {
  # by the polar method
  m <- pcg(2 * ceiling(1.4 * n + 50), 20, 26)
  m <- 2 * matrix((m[1, ] + 2^16 * m[2, ] + 2^32 * m[3, ] + 2^48 * (m[4, ] %% 32)) / 2^53, 2) - 1
  m <- m[, colSums(m^2) > 0 & colSums(m^2) < 1]
  s <- colSums(m^2)
  (m[1, ] * sqrt(-2 * log(s) / s))[1:n]
}

break_law <- function(t) {
  # the largest F of 1999 simulated series
  n <- length(t)
  line <- cbind(1 / sqrt(n), (t - mean(t)) / sqrt(sum((t - mean(t))^2)))
  left <- function(m) m - line %*% crossprod(line, m)
  steps <- left(sapply(3:(n - 3), function(at) as.numeric(1:n > at)))
  y <- left(matrix(normals(1999 * n), n))
  gain <- apply(crossprod(steps, y)^2 / colSums(steps^2), 2, max)
  gain / ((colSums(y^2) - gain) / (n - 3))
}

beyond <- function(law, f) (sum(law >= f) + 1) / (length(law) + 1)

jump <- function(t, y) {
  n <- length(y)
  left <- resid(lm(y ~ t))
  gain <- size <- numeric(0)
  for (at in 3:(n - 3)) {
    step <- resid(lm(as.numeric(1:n > at) ~ t))
    size <- c(size, sum(step * left) / sum(step^2))
    gain <- c(gain, sum(step * left)^2 / sum(step^2))
  }
  best <- which.max(gain)
  c(size = size[best], f = gain[best] / ((sum(left^2) - gain[best]) / (n - 3)))
}

drift <- function(y, h, level) {
  n <- length(y)
  slope <- (y[n] - y[1]) / (n - 1)
  se <- sqrt(sum((diff(y) - slope)^2) / (n - 2)) * sqrt(h * (1 + h / (n - 1)))
  v <- y[n] + h * slope
  c(value = v, lower = v - qnorm((1 + level) / 2) * se, upper = v + qnorm((1 + level) / 2) * se)
}

smooth <- function(x, y) lowess(x, y)$y

smooth_r2 <- function(x, y) 1 - sum((y[order(x)] - smooth(x, y))^2) / sum((y - mean(y))^2)

span <- function(z) {
  m <- do.call(cbind, z)
  m <- sweep(m, 2, m[1, ])
  qr(sweep(m, 2, colMeans(m)), tol = 1e-9)
}

controls_count <- function(z) if (length(z)) span(z)$rank else 0

cleared <- function(x, z) {
  x <- x - x[1]
  x <- x - mean(x)
  if (length(z)) qr.resid(span(z), x) else x
}

related <- function(method, x, y, z, level) {
  m <- do.call(cbind, c(list(x, y), z))
  m <- m[complete.cases(m), ]
  n <- nrow(m)
  lost <- 0
  if (method == "kendall") {
    k <- suppressWarnings(cor(m, method = method))
    for (i in rev(seq_along(z)) + 2) if (!is.na(k[1, i]) && k[i, i] > 1e-9) {
      k <- k - outer(k[, i], k[i, ]) / k[i, i]
      lost <- lost + 1
    }
    r <- k[1, 2] / sqrt(k[1, 1] * k[2, 2])
  } else {
    u <- if (method == "spearman") apply(m, 2, rank) else m
    z <- lapply(seq_along(z) + 2, function(k) u[, k])
    lost <- controls_count(z)
    r <- cor(cleared(u[, 1], z), cleared(u[, 2], z))
  }
  if (abs(r) > 1 - 1e-15) r <- sign(r)
  f <- n - lost
  p <- 2 * pt(-abs(r) * sqrt((f - 2) / ((1 - r) * (1 + r))), f - 2)
  if (method == "kendall") p <- 2 * pnorm(-abs(r) / sqrt(2 * (2 * f + 5) / (9 * f * (f - 1))))
  tied <- anyDuplicated(m[, 1]) || anyDuplicated(m[, 2])
  if (lost == 0 && (method == "kendall" || method == "spearman" && n < 1290 && !tied)) {
    ranked <- suppressWarnings(cor.test(m[, 1], if (r > 0) -m[, 2] else m[, 2], method = method))$p.value
    if (ranked > 0 || method == "kendall") p <- ranked
  }
  v <- switch(method, pearson = 1 / (f - 3), spearman = (1 + r^2 / 2) / (f - 3), kendall = 0.437 / (f - 4))
  half <- qnorm((1 + level) / 2) * sqrt(max(v, 0))
  c(r = r, p = p, lower = tanh(atanh(r) - half), upper = tanh(atanh(r) + half), n = n)
}

coefficient <- function(method, x, y) {
  r <- cor(x, y, "complete.obs", method)
  if (abs(r) > 1 - 1e-15) sign(r) else r
}

only <- function(x, g, k) x[!is.na(g) & g == k]

have <- function(x, z) sum(complete.cases(do.call(cbind, c(list(x), z))))

leave <- function(x, k) x[-k]

with_time <- function(g, t, x) {
  ok <- !is.na(g) & !is.na(t) & !is.na(x)
  about <- function(v) v[ok] - ave(v[ok], g[ok])
  sum(about(x) * about(t)) / sqrt(sum(about(x)^2)) / sqrt(sum(about(t)^2))
}

detrended <- function(g, t, x) {
  out <- x * NA
  ok <- !is.na(g) & !is.na(t) & !is.na(x)
  for (k in unique(g[ok])) {
    i <- which(ok & g == k)
    if (length(i) < 3) next
    left <- cleared(x[i], list(t[i]))
    out[i] <- if (sum(left^2) > 1e-18 * sum((x[i] - mean(x[i]))^2)) left else 0
  }
  out
}

no_value <- function() NA

apart <- function(k, r) {
  d <- matrix(1, k, k)
  d[upper.tri(d)] <- ifelse(is.na(r), 1, 1 - abs(r))
  pmin(d, t(d))
}

cluster_order <- function(d) {
  # average linkage; of two branches the one joined first stands first
  d[lower.tri(d, TRUE)] <- Inf
  leaves <- as.list(seq_len(nrow(d)))
  born <- numeric(nrow(d))
  for (step in seq_len(nrow(d) - 1)) {
    first <- which(t(d) == min(d))[1] - 1
    a <- first %/% nrow(d) + 1
    b <- first %% nrow(d) + 1
    full <- pmin(d, t(d))
    new <- (lengths(leaves)[a] * full[a, ] + lengths(leaves)[b] * full[b, ]) / (lengths(leaves)[a] + lengths(leaves)[b])
    new[c(a, b)] <- Inf
    d[a, ] <- ifelse(seq_along(new) > a, new, Inf)
    d[, a] <- ifelse(seq_along(new) < a, new, Inf)
    d[b, ] <- Inf
    d[, b] <- Inf
    leaves[[a]] <- if (born[b] < born[a]) c(leaves[[b]], leaves[[a]]) else c(leaves[[a]], leaves[[b]])
    born[a] <- step
  }
  leaves[[1]] - 1
}

size_order <- function(r) order(-abs(r)) - 1

adjusted <- function(p, how) p.adjust(p, how)

paired <- function(x, all) x[complete.cases(do.call(cbind, all))]

gini <- function(x, w) sum(outer(w, w) * abs(outer(x, x, "-"))) / (2 * weighted.mean(x, w) * sum(w)^2)

theil <- function(x, w) {
  r <- x / weighted.mean(x, w)
  sum((w / sum(w) * r * log(r))[x > 0])
}

herfindahl <- function(x, w) sum(proportions(x * w)^2)

sigma_log <- function(x) sd(log(x[x > 0]))

logrates <- function(from, to, years) log(to / from) / years

points_of <- function(from, to) (to - from) / sum(from)

shares_of_growth <- function(from, to) (to - from) / (sum(to) - sum(from))

speed <- function(slope, years) unname(-log(1 + slope * years) / years)

times <- function(x, y) x * y

mean_bound <- function(x, side, level) mean(x) + side * qt((1 + level) / 2, length(x) - 1) * sd(x) / sqrt(length(x))

welch <- function(x, y, level) {
  test <- t.test(x - x[1], y - x[1], conf.level = level)
  c(t = unname(test$statistic), df = unname(test$parameter), p = test$p.value, difference = apart_by(x, y),
    lower = test$conf.int[1], upper = test$conf.int[2])
}

neg <- function(x) -x

shares <- function(x) x / sum(x)

rates <- function(from, to, years) expm1((log(to) - log(from)) / years)

distance <- function(x, i, k) {
  squares <- sapply(x, function(v) if (sd(v) > 0) ((v[i] - v[k]) / sd(v))^2 else 0)
  sqrt(sum(squares))
}

half_life <- function(speed) log(2) / speed
