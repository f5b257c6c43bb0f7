hedges <- function(x, y) {
  df <- length(x) + length(y) - 2
  pooled(x, y) * exp(lgamma(df / 2) - lgamma((df - 1) / 2)) / sqrt(df / 2)
}

apart_by <- function(x, y) mean(x - x[1]) - mean(y - x[1])

pooled <- function(x, y) apart_by(x, y) / sqrt(sum(about_means(list(x, y))^2) / (length(x) + length(y) - 2))

hedges_bounds <- function(x, y, level) {
  # the noncentralities that the pooled t may come from
  root <- sqrt(1 / length(x) + 1 / length(y))
  t <- pooled(x, y) / root
  df <- length(x) + length(y) - 2
  below <- function(t, delta) {
    if (t < 0) return(1 - below(-t, -delta))
    pnorm(-delta) + mixture(delta^2 / 2, 0.5, if (delta < 0) -1 else 1, t^2, 1, df)
  }
  out <- sapply((1 + c(level, -level)) / 2, function(p) falling(function(delta) below(t, delta) - p, t, 1 + abs(t) / 4))
  c(lower = out[1] * root, upper = out[2] * root)
}

share_bounds <- function(f, d1, d2, level) {
  # of the share of variance, from the noncentralities that F may come from
  f <- unname(f * d1)
  out <- sapply((1 + c(level, -level)) / 2, function(p) {
    more <- function(lambda) mixture(max(lambda, 0) / 2, 1, 1, f, d1, d2) - p
    if (more(0) <= 0) 0 else falling(more, f, 1 + f / 4)
  })
  out <- out / (out + d1 + d2 + 1)
  c(lower = out[1], upper = out[2])
}

mixture <- function(m, step, sign, f, d1, d2) {
  # incomplete beta functions under Poisson's weights, which where they change slowly stand for their neighbours
  by <- if (sign > 0 && m > 50) max(1, floor(sqrt(m) / 3 / step)) else 1
  reach <- ceiling((10 * sqrt(m) + 20) / step / by)
  i <- floor(m / step) + by * (-reach:reach)
  i <- i[i >= 0]
  d <- d1 + 2 * step * i
  step * by * sum(sign^i * dgamma(m, i * step + 1) * pf(f / d, d, d2))
}

falling <- function(f, at, step) uniroot(f, c(at - step, at + step), extendInt = "downX", tol = 1e-14)$root

mannwhitney <- function(x, y) {
  test <- suppressWarnings(wilcox.test(x, y))
  u <- unname(test$statistic)
  c(u = u, p = test$p.value, delta = 2 * u / (length(x) * length(y)) - 1)
}

cliff_bounds <- function(x, y, level) {
  m <- length(x)
  n <- length(y)
  r <- rank(c(x, y))
  a <- (r[1:m] - rank(x)) / n
  delta <- 2 * mean(a) - 1
  half <- qnorm((1 + level) / 2) * 2 * sqrt(var(a) / m + var((r[-(1:m)] - rank(y)) / m) / n) / ((1 - delta) * (1 + delta))
  c(lower = tanh(atanh(delta) - half), upper = tanh(atanh(delta) + half))
}

shifted <- function(groups) lapply(groups, function(g) g - groups[[1]][1])

freedom <- function(groups) c(length(groups) - 1, length(unlist(groups)) - length(groups))

anova_of <- function(groups) {
  groups <- shifted(groups)
  y <- unlist(groups)
  df <- freedom(groups)
  between <- sum(lengths(groups) * (sapply(groups, mean) - mean(y))^2)
  within <- sum(unlist(about_means(groups))^2)
  ms <- within / df[2]
  f <- between / df[1] / ms
  g <- factor(rep(seq_along(groups), lengths(groups)))
  welch <- if (all(lengths(groups) > 1) && all(sapply(groups, var) > 0)) oneway.test(y ~ g) else list(statistic = NaN, p.value = NaN, parameter = c(NaN, NaN))
  c(f = f, p = pf(f, df[1], df[2], lower.tail = FALSE), df1 = df[1], df2 = df[2], between = between, within = within, meanBetween = between / df[1],
    meanWithin = ms, eta = between / (between + within), omega = (between - df[1] * ms) / (between + within + ms), sigma = sqrt(ms),
    welch = unname(welch$statistic), welchP = welch$p.value, welchDf = unname(welch$parameter[2]))
}

kruskal <- function(groups) {
  test <- kruskal.test(groups)
  df <- freedom(groups)
  h <- unname(test$statistic)
  e <- h / sum(df)
  c(h = h, p = test$p.value, epsilon = e, df1 = df[1], df2 = df[2], f = e / df[1] / ((1 - e) / df[2]))
}

about_means <- function(groups) unlist(lapply(groups, function(g) g - g[1] - mean(g - g[1])))

about_medians <- function(groups) lapply(groups, function(g) abs(g - g[1] - median(g - g[1])))

shapiro <- function(x) {
  test <- shapiro.test(x)
  c(w = unname(test$statistic), p = if (test$p.value > 1e-98) test$p.value else 0)
}
