# Writes samples.csv (set, group, y) and groups.csv (name, R call, value), which groups_test.go reads.
# Run with R 4.2 in this folder: Rscript groups.R
options(digits = 17)
out <- file("groups.csv", "w")
quoted <- function(s) paste0('"', gsub('"', '""', s), '"')
digits <- function(v) ifelse(is.na(v), "NaN", sprintf("%.17g", v))
writeLines("name,call,value", out)

# put evaluates the call written in text and keeps its values under name, numbered when there are several.
put <- function(name, text) {
  v <- as.numeric(suppressWarnings(eval(parse(text = text), envir = globalenv())))
  names <- if (length(v) == 1) name else paste(name, seq_along(v))
  writeLines(paste(quoted(names), quoted(text), digits(v), sep = ","), out)
}

set.seed(11)
frame <- function(set, group, y) data.frame(set, group = as.character(group), y)
air <- airquality[!is.na(airquality$Ozone), ]
samples <- rbind(
  frame("plants", PlantGrowth$group, PlantGrowth$weight),
  frame("sprays", InsectSprays$spray, InsectSprays$count),
  frame("ozone", paste0("m", air$Month), air$Ozone),
  frame("uneven", rep(c("a", "b", "c", "d"), c(4, 9, 60, 300)), signif(rnorm(373, rep(c(5, 6, 6, 6.5), c(4, 9, 60, 300)), rep(c(1, 3, 2, 1), c(4, 9, 60, 300))), 6)),
  frame("small", rep(c("a", "b"), c(9, 14)), signif(rnorm(23, rep(c(0, 1), c(9, 14))), 8)),
  frame("tied", rep(c("a", "b"), c(30, 41)), c(rpois(30, 2), rpois(41, 3))),
  frame("long", rep(c("a", "b"), c(70, 55)), signif(rexp(125, rep(c(1, 0.6), c(70, 55))), 9)),
  frame("far", rep(c("a", "b"), c(12, 20)), 1e9 + round(rnorm(32), 3)),
  frame("least", c("a", "a", "b", "b", "b"), c(1.5, 2.25, 3, 5, 4.5)),
  frame("geyser", cut(faithful$waiting, c(0, 60, 80, 100), c("short", "middle", "long")), faithful$eruptions)
)
write.csv(transform(samples, y = digits(y)), "samples.csv", row.names = FALSE, quote = FALSE)

one <- function(set) { s <- samples[samples$set == set, ]; s$group <- factor(s$group); s }
values <- function(group) s$y[s$group == group]
root <- function(f, lo, hi) uniroot(f, c(lo, hi), tol = 1e-14, maxiter = 1e4)$root

# deltas are the bounds of the noncentrality behind t; lambdas those behind F.
deltas <- function(t, df, level = 0.95) c(root(function(d) pt(t, df, d) - (1 + level) / 2, t - 12, t + 2), root(function(d) pt(t, df, d) - (1 - level) / 2, t - 2, t + 12))
lambdas <- function(f, a, b, level = 0.95) sapply((1 + c(1, -1) * level) / 2, function(q)
  if (pf(f, a, b) < q) 0 else root(function(l) pf(f, a, b, l) - q, 0, 4 * f * a + 40))
share <- function(l, n) l / (l + n)

pooled <- function(x, y) sqrt((sum((x - mean(x))^2) + sum((y - mean(y))^2)) / (length(x) + length(y) - 2))
unbiased <- function(df) exp(lgamma(df / 2) - lgamma((df - 1) / 2)) / sqrt(df / 2)
span <- function(x, y) sqrt(1 / length(x) + 1 / length(y))
cohen <- function(x, y) (mean(x) - mean(y)) / pooled(x, y)
wins <- function(x, y) outer(x, y, function(a, b) (a > b) + (a == b) / 2)
cliff <- function(x, y) 2 * mean(wins(x, y)) - 1
cliffs <- function(x, y, level = 0.95) {
  w <- wins(x, y); d <- cliff(x, y)
  se <- 2 * sqrt(var(rowMeans(w)) / length(x) + var(colMeans(w)) / length(y))
  tanh(atanh(d) + c(-1, 1) * qnorm((1 + level) / 2) * se / (1 - d^2))
}

# R loses digits of values near 1e9: it is given them less that, which takes no digit away.
for (set in c("small", "tied", "long", "far", "least")) {
  s <- one(set); o <- if (set == "far") 1e9 else 0
  for (g in c("a", "b")) {
    put(paste(set, "group", g), sprintf("{ x <- values('%s') - o; c(length(x), o + mean(x), sd(x), o + median(x)) }", g))
    put(paste(set, "interval", g), sprintf("o + t.test(values('%s') - o)$conf.int", g))
  }
  s$y <- s$y - o; a <- values("a"); b <- values("b")
  put(paste(set, "welch"), "with(t.test(a, b), c(statistic, parameter, p.value, conf.int))")
  put(paste(set, "hedges"), "cohen(a, b) * unbiased(length(a) + length(b) - 2)")
  put(paste(set, "hedges bounds"), "span(a, b) * deltas(cohen(a, b) / span(a, b), length(a) + length(b) - 2)")
  put(paste(set, "mannwhitney"), "with(wilcox.test(a, b), c(statistic, p.value))")
  put(paste(set, "cliff"), "cliff(a, b)")
  if (set != "least") put(paste(set, "cliff bounds"), "cliffs(a, b)")
  put(paste(set, "shapiro"), "with(shapiro.test(residuals(lm(y ~ group, s))), c(statistic, p.value))")
  if (set == "small") for (level in c(0.8, 0.99)) {
    put(paste(set, "at", level), sprintf("c(t.test(a, conf.level = %1$g)$conf.int, t.test(a, b, conf.level = %1$g)$conf.int)", level))
    put(paste(set, "effects at", level), sprintf("c(span(a, b) * deltas(cohen(a, b) / span(a, b), length(a) + length(b) - 2, %1$g), cliffs(a, b, %1$g))", level))
  }
}
for (set in c("plants", "sprays", "ozone", "uneven", "geyser")) {
  s <- one(set); fit <- lm(y ~ group, s); n <- nrow(s); k <- nlevels(s$group)
  put(paste(set, "anova"), "with(anova(fit), c(`F value`[1], Df, `Pr(>F)`[1], `Sum Sq`))")
  put(paste(set, "eta"), "summary(fit)$r.squared")
  put(paste(set, "omega"), "with(anova(fit), (`Sum Sq`[1] - (k - 1) * `Mean Sq`[2]) / (sum(`Sum Sq`) + `Mean Sq`[2]))")
  put(paste(set, "eta bounds"), "share(lambdas(anova(fit)$`F value`[1], k - 1, n - k), n)")
  put(paste(set, "welch"), "with(oneway.test(y ~ group, s), c(statistic, parameter, p.value))")
  put(paste(set, "kruskal"), "with(kruskal.test(y ~ group, s), c(statistic, parameter, p.value))")
  put(paste(set, "epsilon"), "kruskal.test(y ~ group, s)$statistic / (n - 1)")
  put(paste(set, "epsilon bounds"), "share(lambdas(anova(lm(rank(y) ~ group, s))$`F value`[1], k - 1, n - k), n)")
  put(paste(set, "spread"), "with(anova(lm(abs(y - ave(y, group, FUN = median)) ~ group, s)), c(`F value`[1], Df, `Pr(>F)`[1]))")
  put(paste(set, "shapiro"), "with(shapiro.test(residuals(fit)), c(statistic, p.value))")
  put(paste(set, "moments"), "{ r <- residuals(fit); c(mean(r^3) / mean(r^2)^1.5, mean(r^4) / mean(r^2)^2 - 3) }")
  if (set == "plants") for (level in c(0.8, 0.99))
    put(paste(set, "at", level), sprintf("share(c(lambdas(anova(fit)$`F value`[1], k - 1, n - k, %1$g), lambdas(anova(lm(rank(y) ~ group, s))$`F value`[1], k - 1, n - k, %1$g)), n)", level))
  for (i in 1:(k - 1)) for (h in (i + 1):k) {
    a <- levels(s$group)[i]; b <- levels(s$group)[h]
    put(paste(set, "pair", a, b), sprintf("with(t.test(values('%s'), values('%s')), c(estimate[1] - estimate[2], conf.int, p.value))", a, b))
    put(paste(set, "adjusted", a, b), sprintf("pairwise.t.test(s$y, s$group, 'holm', pool.sd = FALSE)$p.value['%s', '%s']", b, a))
    put(paste(set, "ranks", a, b), sprintf("c(median(values('%1$s')) - median(values('%2$s')), wilcox.test(values('%1$s'), values('%2$s'))$p.value)", a, b))
    put(paste(set, "adjusted ranks", a, b), sprintf("pairwise.wilcox.test(s$y, s$group, 'holm')$p.value['%s', '%s']", b, a))
  }
}

# steps are the edges at multiples of the round width near width, as hist finds them.
steps <- function(x, width) pretty(range(x), ceiling(diff(range(x)) / width), min.n = 1)
counts <- function(x, breaks) hist(x, breaks, right = FALSE, plot = FALSE)$counts
fd <- function(x) 2 * IQR(x) / length(x)^(1 / 3)
scott <- function(x) 3.5 * sd(x) / length(x)^(1 / 3)
sturges <- function(x) diff(range(x)) / nclass.Sturges(x)
exact <- function(x, at) sapply(at, function(p) mean(dnorm(p, x, bw.nrd0(x))))
for (set in c("ozone", "uneven", "geyser")) {
  s <- one(set)
  for (rule in c("fd", "scott", "sturges"))
    put(paste(set, rule), sprintf("{ e <- steps(s$y, %1$s(s$y)); c(e[1], tail(e, 1), counts(s$y, e)) }", rule))
  put(paste(set, "bins"), "counts(s$y, seq(min(s$y), max(s$y), length.out = 13))")
  put(paste(set, "bandwidth"), "bw.nrd0(s$y)")
  put(paste(set, "density"), "exact(s$y, seq(min(s$y) - 3 * bw.nrd0(s$y), max(s$y) + 3 * bw.nrd0(s$y), length.out = 256)[c(1, 20, 77, 128, 200, 256)])")
  put(paste(set, "near density"), "with(density(s$y, n = 256), max(y) + y[c(77, 128, 200)])")
  put(paste(set, "box"), "quantile(s$y, c(0.25, 0.5, 0.75))")
  put(paste(set, "ecdf"), "ecdf(s$y)(sort(unique(s$y))[c(1, 2, 30, length(unique(s$y)))])")
}

for (p in c(1e-12, 0.001, 0.025, 0.3, 0.5, 0.9, 0.9999)) put(sprintf("qnorm %g", p), sprintf("qnorm(%g)", p))
for (z in c(-30, -8, -2, -0.1, 0, 0.7, 3)) put(sprintf("pnorm %g", z), sprintf("c(pnorm(%1$g), 2 * pnorm(-abs(%1$g)))", z))
for (a in c(0.5, 1, 2.5, 14, 15, 200, 5e4)) for (r in c(0.05, 0.5, 0.97, 1, 1.02, 2, 6)) {
  put(sprintf("gamma %g %g", a, r), sprintf("c(pgamma(%1$g * %2$g, %2$g), pgamma(%1$g * %2$g, %2$g, lower = FALSE))", r, a))
  put(sprintf("poisson %g %g", a, r), sprintf("dgamma(%1$g * %2$g, %2$g + 1)", r, a))
}
for (a in c(0.5, 1, 3, 40, 2000)) for (b in c(0.5, 1, 7.5, 300)) for (x in c(0.001, 0.25, 0.5, 0.875, 0.999))
  put(sprintf("beta %g %g %g", a, b, x), sprintf("c(pbeta(%1$g, %2$g, %3$g), pbeta(%1$g, %2$g, %3$g, lower = FALSE))", x, a, b))
for (d1 in c(1, 2, 8, 100)) for (d2 in c(1, 5, 60, 18000)) for (f in c(0.01, 0.9, 1, 3, 50))
  put(sprintf("f %g %g %g", d1, d2, f), sprintf("pf(%g, %g, %g, lower = FALSE)", f, d1, d2))
for (df in c(1, 2, 5, 30, 1000)) for (x in c(0.001, 1, 10, 100, 1100))
  put(sprintf("chisq %g %g", df, x), sprintf("pchisq(%g, %g, lower = FALSE)", x, df))
for (n in c(3, 4, 5, 6, 7, 11, 12, 50, 500, 5000)) {
  put(sprintf("shapiro even %d", n), sprintf("with(shapiro.test(qexp(ppoints(%d))), c(statistic, p.value))", n))
  put(sprintf("shapiro normal %d", n), sprintf("with(shapiro.test((1:%1$d %%%% 7) * 3 + (1:%1$d / 10)^1.5), c(statistic, p.value))", n))
}
for (m in c(1, 2, 5, 12, 30, 49)) for (n in c(1, 3, 8, 20, 49)) for (q in c(0, 0.1, 0.31, 0.5))
  put(sprintf("orders %d %d %g", m, n, q), sprintf("min(1, 2 * pwilcox(floor(%g * %d * %d), %d, %d))", q, m, n, m, n))
close(out)
