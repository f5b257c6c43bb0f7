# Writes trend.csv (name, R call, value) and series.csv, which trendkinds_test.go reads.
# Run with R 4.2 in this folder: Rscript trend.R
options(digits = 17)
out <- file("trend.csv", "w")
writeLines("name,call,value", out)
put <- function(name, text) {
  v <- eval(parse(text = text), envir = globalenv())
  writeLines(paste(shQuote(name, "cmd"), paste0('"', gsub('"', '""', text), '"'), sprintf("%.17g", as.numeric(v)[1]), sep = ","), out)
}
set.seed(5)
series <- list(
  nile = data.frame(t = 1871:1970, y = as.numeric(Nile)),
  huron = data.frame(t = 1875:1972, y = as.numeric(LakeHuron)),
  ties = data.frame(t = 2001:2020, y = c(3, 3, 4, 4, 4, 5, 5, 4, 6, 6, 7, 6, 7, 8, 8, 8, 7, 9, 9, 10)),
  growth = data.frame(t = 2004:2023, y = round(100 * exp(0.08 * 0:19 + cumsum(rnorm(20, 0, 0.02))), 3)),
  gaps = data.frame(t = c(2001, 2002, 2005, 2006, 2009, 2010, 2011, 2015), y = c(2.5, 2.9, 3.1, 3.9, 3.3, 4.4, 4.1, 5.2))
)
write.csv(do.call(rbind, lapply(names(series), function(s) cbind(series = s, series[[s]]))), "series.csv", row.names = FALSE, quote = FALSE)

S <- function(d) sum(sign(outer(d$y, d$y, "-"))[lower.tri(diag(nrow(d)))])
varS <- function(d) { n <- nrow(d); k <- table(d$y); (n * (n - 1) * (2 * n + 5) - sum(k * (k - 1) * (2 * k + 5))) / 18 }
Z <- function(d, v = varS(d)) (S(d) - sign(S(d))) / sqrt(v)
slopes <- function(d) { p <- combn(nrow(d), 2); sort((d$y[p[2, ]] - d$y[p[1, ]]) / (d$t[p[2, ]] - d$t[p[1, ]])) }
bound <- function(d, side) {
  s <- slopes(d)
  half <- qnorm(0.975) * sqrt(varS(d)) / 2
  at <- length(s) / 2 + if (side < 0) -half else half + 1
  approx(seq_along(s), s, at)$y
}
factorHR <- function(d) { # Hamed and Rao (1998): ranks about Sen's line, autocorrelations significant at 5 %
  n <- nrow(d)
  r <- acf(rank(d$y - median(slopes(d)) * d$t), lag.max = n - 1, plot = FALSE)$acf[-1]
  r[abs(r) <= qnorm(0.975) / sqrt(n)] <- 0
  k <- seq_along(r)
  1 + 2 / (n * (n - 1) * (n - 2)) * sum((n - k) * (n - k - 1) * (n - k - 2) * r)
}
aicc <- function(fit, k) { p <- k + 1; n <- nobs(fit); AIC(fit) + 2 * p * (p + 1) / (n - p - 1) }
for (s in names(series)) {
  d <- sprintf("series$%s", s)
  put(paste(s, "s"), sprintf("S(%s)", d))
  put(paste(s, "varS"), sprintf("varS(%s)", d))
  put(paste(s, "z"), sprintf("Z(%s)", d))
  put(paste(s, "p"), sprintf("2 * pnorm(-abs(Z(%s)))", d))
  put(paste(s, "tau"), sprintf("with(%s, cor(t, y, method = 'kendall'))", d))
  if (nrow(series[[s]]) >= 10) {
    put(paste(s, "factor"), sprintf("factorHR(%s)", d))
    put(paste(s, "correctedP"), sprintf("2 * pnorm(-abs(Z(%1$s, varS(%1$s) * factorHR(%1$s))))", d))
  }
  put(paste(s, "sen slope"), sprintf("median(slopes(%s))", d))
  put(paste(s, "sen lower"), sprintf("bound(%s, -1)", d))
  put(paste(s, "sen upper"), sprintf("bound(%s, 1)", d))
  put(paste(s, "sen intercept"), sprintf("with(%1$s, median(y - median(slopes(%1$s)) * t))", d))
  for (k in c(1, 4, 8)) put(paste(s, "loess", k), sprintf("with(%s, lowess(t, y))$y[%d]", d, k))
  put(paste(s, "logGrowth"), sprintf("exp(coef(lm(log(y) ~ t, %s))[2]) - 1", d))
  put(paste(s, "ols aicc"), sprintf("aicc(lm(y ~ t, %s), 2)", d))
  put(paste(s, "loglinear slope"), sprintf("coef(lm(log(y) ~ t, %s))[2]", d))
  put(paste(s, "loglinear aicc"), sprintf("aicc(lm(log(y) ~ t, %1$s), 2) + 2 * sum(log(%1$s$y))", d))
  # t about its mean: the raw powers of years lose half the digits
  put(paste(s, "quadratic r2"), sprintf("summary(lm(y ~ poly(t, 2), %s))$r.squared", d))
  put(paste(s, "quadratic curvature"), sprintf("coef(lm(y ~ I(t - mean(t)) + I((t - mean(t))^2), %s))[3]", d))
  put(paste(s, "quadratic se"), sprintf("summary(lm(y ~ I(t - mean(t)) + I((t - mean(t))^2), %s))$coefficients[3, 2]", d))
  put(paste(s, "quadratic slope"), sprintf("with(list(b = coef(lm(y ~ I(t - mean(t)) + I((t - mean(t))^2), %1$s)), u = %1$s$t), b[2] + 2 * b[3] * (u[length(u)] - mean(u)))", d))
  put(paste(s, "quadratic aicc"), sprintf("aicc(lm(y ~ poly(t, 2), %s), 3)", d))
  for (name in c("ols", "quadratic")) {
    model <- c(ols = "lm(y ~ t, %s)", quadratic = "lm(y ~ poly(t, 2), %s)")[name]
    for (k in c(1, 5)) for (b in c("confidence", "prediction")) for (side in c("lwr", "upr"))
      put(paste(s, name, k, b, side), sprintf("suppressWarnings(predict(%s, interval = '%s'))[%d, '%s']", sprintf(model, d), b, k, side))
  }
}
largestF <- function(d) {
  n <- nrow(d)
  rss <- sapply(4:(n - 2), function(at) deviance(lm(y ~ t + I(seq_len(n) >= at), d)))
  list(at = d$t[4:(n - 2)][which.min(rss)], f = (deviance(lm(y ~ t, d)) - min(rss)) / (min(rss) / (n - 3)),
       size = coef(lm(y ~ t + I(t >= d$t[4:(n - 2)][which.min(rss)]), d))[3])
}
put("nile break at", "largestF(series$nile)$at")
put("nile break f", "largestF(series$nile)$f")
put("nile break size", "largestF(series$nile)$size")
simulated <- function(n, runs) replicate(runs, largestF(data.frame(t = 1:n, y = rnorm(n)))$f)
put("law of 20, upper 5 %", "quantile(simulated(20, 4000), 0.95)")

drift <- function(y, h) { n <- length(y); b <- (y[n] - y[1]) / (n - 1); sigma <- sqrt(sum((diff(y) - b)^2) / (n - 2)); y[n] + h * b + c(0, -1, 1) * qnorm(0.975) * sigma * sqrt(h * (1 + h / (n - 1))) }
for (s in c("growth", "huron")) for (h in c(1, 5)) for (k in 1:3)
  put(paste(s, "drift", h, c("value", "lower", "upper")[k]), sprintf("drift(series$%s$y, %d)[%d]", s, h, k))
put("growth mae", "with(series$growth, mean(abs(sapply(10:19, function(n) y[n + 1] - drift(y[1:n], 1)[1]))))")
put("growth mape", "with(series$growth, mean(abs(sapply(10:19, function(n) (y[n + 1] - drift(y[1:n], 1)[1]) / y[n + 1]))))")
put("growth naive", "with(series$growth, mean(abs(diff(y)[10:19])))")

# A damped trend by its equations; the search starts from many places and is repeated until it no longer gains.
damped <- function(y, x) {
  a <- plogis(x[1]); b <- a * plogis(x[2]); phi <- 0.8 + 0.18 * plogis(x[3]); l <- x[4]; g <- x[5]; sse <- 0
  for (v in y) { e <- v - (l + phi * g); sse <- sse + e^2; l <- l + phi * g + a * e; g <- phi * g + b * e }
  list(sse = sse, a = a, b = b, phi = phi, l = l, g = g)
}
holt <- function(y, h) {
  best <- NULL
  for (a in c(-2, 0, 2)) for (p in c(-2, 2)) {
    x <- c(a, -1, p, y[1], y[2] - y[1])
    for (i in 1:30) x <- optim(x, function(x) { s <- damped(y, x)$sse; if (is.finite(s)) s else 1e300 }, control = list(reltol = 1e-16, maxit = 5000))$par
    if (is.null(best) || damped(y, x)$sse < damped(y, best)$sse) best <- x
  }
  d <- damped(y, best)
  k <- seq_len(h)
  c <- d$a + d$b * cumsum(d$phi^k)
  value <- d$l + sum(d$phi^k) * d$g
  half <- qnorm(0.975) * sqrt(d$sse / (length(y) - 5) * (1 + sum(head(c, h - 1)^2)))
  c(value, value - half, value + half)
}
for (h in c(1, 4)) for (k in 1:3) put(paste("growth holt", h, c("value", "lower", "upper")[k]), sprintf("holt(series$growth$y, %d)[%d]", h, k))
for (h in c(1, 4)) for (k in 1:3) put(paste("huron holt", h, c("value", "lower", "upper")[k]), sprintf("holt(series$huron$y, %d)[%d]", h, k))

put("ties rolling 5", "mean(series$ties$y[4:8])")
put("ties rolling 20", "mean(series$ties$y[16:20])")
put("ties rollingmedian 9", "median(series$ties$y[5:9])")
put("ties cumulative 20", "sum(series$ties$y)")
put("ties diff 9", "diff(series$ties$y)[8]")
put("ties log 9", "log(series$ties$y[9])")
close(out)
