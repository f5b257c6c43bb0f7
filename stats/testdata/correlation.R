# Writes correlation.csv (name, R call, value) and pairs.csv, a panel of six regions in twelve years, which corrreference_test.go
# reads. Run with R 4.2 in this folder: Rscript correlation.R
options(digits = 17)
set.seed(5)
d <- expand.grid(year = 2008:2019, region = LETTERS[1:6])[, c("region", "year")]
n <- nrow(d)
d$rd <- round(20 + 3 * (d$year - 2008) + 6 * as.integer(d$region) + rnorm(n, 0, 4), 2)
d$gdp <- round(100 * exp(0.06 * (d$year - 2008) + 0.1 * rnorm(n)) + 2 * d$rd, 1)
d$staff <- sample(1:9, n, TRUE) # ties
d$grants <- round(0.4 * d$rd + 5 * d$staff + rnorm(n, 0, 15), 3) # some below zero
d$patents <- round(exp(rnorm(n, 3, 0.6)), 4)
d$rd[c(5, 30)] <- NA
d$patents[c(9, 30, 61)] <- NA
d <- d[!(d$region == "C" & d$year == 2013), ] # a gap
write.csv(d, "pairs.csv", row.names = FALSE, quote = FALSE, na = "NaN")

out <- file("correlation.csv", "w")
writeLines("name,call,value", out)
put <- function(name, text) {
  v <- suppressWarnings(eval(parse(text = text), envir = globalenv()))
  writeLines(paste(shQuote(name, "cmd"), paste0('"', gsub('"', '""', text), '"'), sprintf("%.17g", as.numeric(v)[1]), sep = ","), out)
}
columns <- c("rd", "gdp", "staff", "grants", "patents")
methods <- c("pearson", "spearman", "kendall")
each <- function(f) for (m in methods) for (i in 1:4) for (k in (i + 1):5) f(m, columns[i], columns[k])

# All rows: cor.test's p. The intervals of ranks are by the formulas of their sources.
bounds <- function(r, n, m, level = 0.95) {
  se <- switch(m, pearson = 1 / sqrt(n - 3), spearman = sqrt((1 + r^2 / 2) / (n - 3)), kendall = sqrt(0.437 / (n - 4)))
  tanh(atanh(r) + c(-1, 1) * qnorm(1 - (1 - level) / 2) * se)
}
test <- function(name, x, y, m, where = "d") {
  put(paste(name, "r"), sprintf("cor.test(%s$%s, %s$%s, method = '%s')$estimate", where, x, where, y, m))
  put(paste(name, "p"), sprintf("cor.test(%s$%s, %s$%s, method = '%s')$p.value", where, x, where, y, m))
}
both <- function(x, y, where = d) sum(complete.cases(where[, c(x, y)]))
each(function(m, x, y) {
  name <- paste(m, x, y)
  test(name, x, y, m)
  put(paste(name, "lower"), sprintf("bounds(cor(d$%s, d$%s, 'pair', '%s'), both('%s', '%s'), '%s', 0.9)[1]", x, y, m, x, y, m))
  put(paste(name, "upper"), sprintf("bounds(cor(d$%s, d$%s, 'pair', '%s'), both('%s', '%s'), '%s', 0.9)[2]", x, y, m, x, y, m))
})
for (m in methods) {
  p <- c()
  for (i in 1:4) for (k in (i + 1):5) p <- c(p, suppressWarnings(cor.test(d[[columns[i]]], d[[columns[k]]], method = m)$p.value))
  for (how in c("BH", "holm")) for (i in 1:10) put(paste("adjusted", m, how, i), sprintf("p.adjust(p, '%s')[%d]", how, i))
}

# Small samples without ties, where p of ranks is exact or by Edgeworth's series.
for (size in c(4:12, 20, 35, 49, 50, 60)) {
  few <- function(n) { set.seed(n); x <- rnorm(n); list(x = x, y = 0.4 * x * (n %% 3 - 1) + rnorm(n)) }
  for (m in c("spearman", "kendall")) {
    put(sprintf("few %s %d p", m, size), sprintf("do.call(cor.test, c(few(%d), method = '%s'))$p.value", size, m))
  }
  small <- few(size)
  for (i in seq_len(size)) {
    put(sprintf("few x %d %d", size, i), sprintf("few(%d)$x[%d]", size, i))
    put(sprintf("few y %d %d", size, i), sprintf("few(%d)$y[%d]", size, i))
  }
}

# Rows that have all columns, with controls: residuals on the controls, of values or of ranks; for Kendall the inverse of
# the matrix of tau, as in ppcor.
whole <- d[complete.cases(d), ]
partial <- function(x, y, z, m) {
  if (m == "kendall") { v <- -cov2cor(solve(cor(whole[, c(x, y, z)], method = m))); return(v[1, 2]) }
  w <- whole[, c(x, y, z)]
  if (m == "spearman") w <- as.data.frame(lapply(w, rank))
  left <- function(c) residuals(lm(reformulate(z, c), w))
  cor(left(x), left(y))
}
chance <- function(r, g, m) {
  n <- nrow(whole)
  if (m == "kendall") 2 * pnorm(-abs(r) / sqrt(2 * (2 * (n - g) + 5) / (9 * (n - g) * (n - 1 - g))))
  else 2 * pt(-abs(r) * sqrt((n - 2 - g) / (1 - r^2)), n - 2 - g)
}
for (m in methods) for (pair in list(c("rd", "gdp"), c("rd", "grants"), c("gdp", "grants"))) {
  name <- paste("partial", m, pair[1], pair[2])
  text <- sprintf("partial('%s', '%s', c('staff', 'patents'), '%s')", pair[1], pair[2], m)
  put(paste(name, "r"), text)
  put(paste(name, "p"), sprintf("chance(%s, 2, '%s')", text, m))
  put(paste(name, "lower"), sprintf("bounds(%s, nrow(whole) - 2, '%s')[1]", text, m))
  put(paste(name, "upper"), sprintf("bounds(%s, nrow(whole) - 2, '%s')[2]", text, m))
}

# Changes from year to year and lags within regions; a year that is not there is no neighbour.
at <- function(column, back) {
  v <- d[[column]][match(paste(d$region, d$year - back), paste(d$region, d$year))]
  v
}
diffs <- as.data.frame(lapply(setNames(columns, columns), function(c) d[[c]] - at(c, 1)))
rates <- as.data.frame(lapply(setNames(columns, columns), function(c) { b <- at(c, 1); ifelse(b > 0, (d[[c]] - b) / b, NA) }))
each(function(m, x, y) {
  test(paste("diff", m, x, y), x, y, m, "diffs")
  test(paste("growth", m, x, y), x, y, m, "rates")
})
for (m in methods) for (x in columns) for (y in columns) {
  put(paste("lag", m, x, y, "r"), sprintf("cor.test(at('%s', 2), d$%s, method = '%s')$estimate", x, y, m))
  put(paste("lag", m, x, y, "p"), sprintf("cor.test(at('%s', 2), d$%s, method = '%s')$p.value", x, y, m))
}
for (y in c(2008, 2013, 2019)) put(paste("year", y, "r"), sprintf("with(subset(d, year == %d), cor.test(rd, gdp))$estimate", y))
for (y in c(2008, 2013, 2019)) put(paste("year", y, "lower"), sprintf("with(subset(d, year == %d), cor.test(rd, gdp))$conf.int[1]", y))

# Orders, and the trend taken out of each region.
for (m in methods) {
  put(paste("cluster", m), sprintf("sum(hclust(as.dist(1 - abs(cor(d[, columns], use = 'pair', method = '%s'))), 'average')$order * 10^(4:0))", m))
}
put("cluster mtcars", "sum(hclust(as.dist(1 - abs(cor(mtcars))), 'average')$order * 12^(10:0))")
for (i in 1:11) for (k in 1:i) put(sprintf("mtcars %d %d", i, k), sprintf("cor(mtcars)[%d, %d]", i, k))
left <- function(c) { v <- d[[c]]; for (g in unique(d$region)) { i <- d$region == g & !is.na(v); v[i] <- residuals(lm(v[i] ~ d$year[i])) }; v }
within <- function(c) { i <- !is.na(d[[c]]); cor(d[[c]][i] - ave(d[[c]][i], d$region[i]), d$year[i] - ave(d$year[i], d$region[i])) }
put("trend levels", "cor(d$rd, d$gdp, use = 'pair')")
put("trend differences", "cor(diffs$rd, diffs$gdp, use = 'pair')")
put("trend detrended", "cor(left('rd'), left('gdp'), use = 'pair')")
put("trend time rd", "within('rd')")
put("trend time gdp", "within('gdp')")

line <- lm(gdp ~ rd, d)
for (i in c(1, 20, 66)) {
  put(paste("hat", i), sprintf("hatvalues(line)[%d]", i))
  put(paste("cook", i), sprintf("cooks.distance(line)[%d]", i))
}
controlled <- lm(gdp ~ rd + staff + patents, whole)
put("controlled slope", "coef(controlled)[2]")
put("controlled se", "summary(controlled)$coefficients[2, 2]")
put("controlled p", "summary(controlled)$coefficients[2, 4]")
close(out)
