# Writes references.tsv, the values from R that the self-test holds its own against.
# Run with R 4.2 in this folder: Rscript references.R
options(digits = 17)
air <- read.csv("../testdata/air.csv", na.strings = "NaN")
series <- read.csv("../testdata/series.csv")
regions <- read.csv("../testdata/regions.csv", na.strings = "NaN")
out <- file("references.tsv", "w")
writeLines("function\tdata\tquestion\tpath\tvalue\tdigits", out)

# put writes the value that R gives for a path of the answer to a question.
put <- function(f, data, question, path, value, digits = 10)
  writeLines(paste(f, data, question, path, sprintf("%.17g", as.numeric(value)), digits, sep = "\t"), out)

x <- air$Ozone[!is.na(air$Ozone)]
q <- '{"kind":"summary","columns":["ozone"]}'
d <- x - mean(x)
put("sum", "air", q, "columns.0.sum", sum(x))
put("quantile", "air", q, "columns.0.q1", quantile(x, 0.25))
put("quantile", "air", q, "columns.0.median", median(x))
put("quantile", "air", q, "columns.0.q3", quantile(x, 0.75))
put("moments", "air", q, "columns.0.skewness", mean(d^3) / mean(d^2)^1.5)
put("moments", "air", q, "columns.0.kurtosis", mean(d^4) / mean(d^2)^2 - 3)

q <- '{"kind":"aggregate","by":["month"],"measures":[{"column":"wind","fn":"mean"},{"column":"wind","fn":"sd"},{"column":"wind","fn":"median"}]}'
for (k in 0:4) {
  w <- air$Wind[air$Month == sprintf("2021-%02d", 5 + k)]
  put("aggregate", "air", q, sprintf("rows.%d.1", k), mean(w))
  put("aggregate", "air", q, sprintf("rows.%d.2", k), sd(w))
  put("aggregate", "air", q, sprintf("rows.%d.3", k), median(w))
}

q <- '{"kind":"correlation","columns":["ozone","temp"]}'
test <- cor.test(air$Ozone, air$Temp)
put("pearson", "air", q, "r.0.1", test$estimate)
put("pearson", "air", q, "p.0.1", test$p.value)
put("pearson", "air", q, "lower.0.1", test$conf.int[1])
put("pearson", "air", q, "upper.0.1", test$conf.int[2])
# Intervals of ranks are by the formulas of Bonett and Wright, and of Fieller.
pairs <- na.omit(air[, c("Ozone", "Temp")])
bounds <- function(r, v) tanh(atanh(r) + c(-1, 1) * qnorm(0.975) * sqrt(v))
for (m in c("spearman", "kendall")) {
  q <- sprintf('{"kind":"correlation","columns":["ozone","temp"],"method":"%s"}', m)
  test <- cor.test(pairs$Ozone, pairs$Temp, method = m, exact = FALSE)
  r <- unname(test$estimate)
  interval <- bounds(r, if (m == "spearman") (1 + r^2 / 2) / (nrow(pairs) - 3) else 0.437 / (nrow(pairs) - 4))
  put(m, "air", q, "r.0.1", r)
  put(m, "air", q, "p.0.1", test$p.value)
  put(m, "air", q, "lower.0.1", interval[1])
  put(m, "air", q, "upper.0.1", interval[2])
  last <- subset(regions, year == 2018 & !is.na(gdp) & !is.na(people))
  q <- sprintf('{"kind":"correlation","columns":["gdp","people"],"method":"%s","where":[{"column":"year","op":"eq","value":"2018"}]}', m)
  put(m, "regions", q, "p.0.1", cor.test(last$gdp, last$people, method = m)$p.value)
}
whole <- na.omit(air[, c("Ozone", "Temp", "Wind", "Solar.R")])
q <- '{"kind":"correlation","columns":["ozone","temp"],"control":["wind","solar_r"]}'
left <- sapply(c("Ozone", "Temp"), function(y) resid(lm(reformulate(c("Wind", "Solar.R"), y), whole)))
r <- cor(left)[1, 2]
df <- nrow(whole) - 4
put("partial", "air", q, "r.0.1", r)
put("partial", "air", q, "p.0.1", 2 * pt(-abs(r) * sqrt(df / (1 - r^2)), df))
put("partial", "air", q, "lower.0.1", bounds(r, 1 / (df - 1))[1])
measures <- c("Ozone", "Solar.R", "Wind", "Temp")
p <- combn(measures, 2, function(xy) cor.test(air[[xy[1]]], air[[xy[2]]])$p.value)
for (how in c("bh", "holm")) {
  q <- sprintf('{"kind":"correlation","columns":["ozone","solar_r","wind","temp"],"adjust":"%s"}', how)
  v <- p.adjust(p, c(bh = "BH", holm = "holm")[how])
  for (k in 1:6) put("adjusted", "air", q, sprintf("adjusted.%d.%d", combn(4, 2)[1, k] - 1, combn(4, 2)[2, k] - 1), v[k])
}

pair <- '"where":[{"column":"month","op":"in","value":["2021-05","2021-08"]}]'
may <- air$Ozone[air$Month == "2021-05" & !is.na(air$Ozone)]
august <- air$Ozone[air$Month == "2021-08" & !is.na(air$Ozone)]
q <- sprintf('{"kind":"comparison","measure":"ozone","by":"month","test":"welch",%s}', pair)
test <- t.test(may, august)
put("welch", "air", q, "statistic", test$statistic)
put("welch", "air", q, "df.0", test$parameter)
put("welch", "air", q, "p", test$p.value)
put("welch", "air", q, "pairs.0.lower", test$conf.int[1])
q <- sprintf('{"kind":"comparison","measure":"ozone","by":"month","test":"mannwhitney",%s}', pair)
test <- wilcox.test(may, august, exact = FALSE)
put("mannwhitney", "air", q, "statistic", test$statistic)
put("mannwhitney", "air", q, "p", test$p.value)
q <- '{"kind":"comparison","measure":"wind","by":"month","test":"kruskal"}'
test <- kruskal.test(Wind ~ Month, air)
put("kruskal", "air", q, "statistic", test$statistic)
put("kruskal", "air", q, "p", test$p.value)
q <- '{"kind":"comparison","measure":"wind","by":"month","test":"anova"}'
test <- oneway.test(Wind ~ Month, air)
put("welchanova", "air", q, "welch.statistic", test$statistic)
put("welchanova", "air", q, "welch.p", test$p.value)

q <- '{"kind":"distribution","measure":"wind"}'
put("density", "air", q, "groups.0.bandwidth", bw.nrd0(air$Wind))
put("density", "air", q, "groups.0.density.0.y", mean(dnorm(min(air$Wind) - 3 * bw.nrd0(air$Wind), air$Wind, bw.nrd0(air$Wind))))
put("ecdf", "air", q, "groups.0.ecdf.5.y", mean(air$Wind <= sort(unique(air$Wind))[6]))

q <- '{"kind":"model","y":"ozone","x":["wind","temp"],"robust":"hc3"}'
fit <- lm(Ozone ~ Wind + Temp, air)
m <- model.matrix(fit)
a <- solve(crossprod(m))
v <- a %*% crossprod(m * resid(fit) / (1 - hatvalues(fit))) %*% a
put("hc3", "air", q, "coefficients.1.se", sqrt(v[2, 2]))
put("hc3", "air", q, "coefficients.2.se", sqrt(v[3, 3]))
put("residuals", "air", q, "residuals.shapiro", shapiro.test(resid(fit))$statistic)
put("residuals", "air", q, "influential.0.cook", max(cooks.distance(fit)))
put("vif", "air", q, "coefficients.1.vif", 1 / (1 - summary(lm(Wind ~ Temp, model.frame(fit)))$r.squared))
put("ftest", "air", q, "f", summary(fit)$fstatistic[1])

nile <- subset(series, series == "nile")
q <- '{"kind":"trend","measure":"y","entity":"series","period":"t","entities":["nile"],"fit":"ols"}'
s <- summary(lm(y ~ t, nile))
put("ols", "series", q, "series.0.fit.slope", s$coefficients[2, 1])
put("ols", "series", q, "series.0.fit.se", s$coefficients[2, 2])
put("ols", "series", q, "series.0.fit.p", s$coefficients[2, 4])
put("ols", "series", q, "series.0.fit.r2", s$r.squared)
q <- '{"kind":"trend","measure":"y","entity":"series","period":"t","entities":["nile"],"fit":"theilsen","test":"mannkendall"}'
n <- nrow(nile)
i <- combn(n, 2)
slopes <- (nile$y[i[2, ]] - nile$y[i[1, ]]) / (nile$t[i[2, ]] - nile$t[i[1, ]])
ties <- table(nile$y)
S <- sum(sign(nile$y[i[2, ]] - nile$y[i[1, ]]))
V <- (n * (n - 1) * (2 * n + 5) - sum(ties * (ties - 1) * (2 * ties + 5))) / 18
put("theilsen", "series", q, "series.0.fit.slope", median(slopes))
put("mannkendall", "series", q, "series.0.test.s", S)
put("mannkendall", "series", q, "series.0.test.varS", V)
put("mannkendall", "series", q, "series.0.test.p", 2 * pnorm(-(abs(S) - 1) / sqrt(V)))
put("mannkendall", "series", q, "series.0.test.tau", cor(nile$t, nile$y, method = "kendall"))
q <- '{"kind":"trend","measure":"y","entity":"series","period":"t","entities":["nile"],"fit":"loess"}'
put("loess", "series", q, "series.0.fit.line.0.value", lowess(nile$t, nile$y)$y[1])
put("loess", "series", q, "series.0.fit.line.50.value", lowess(nile$t, nile$y)$y[51])
q <- '{"kind":"trend","measure":"y","entity":"series","period":"t","entities":["nile"],"forecast":{"horizon":3}}'
e <- diff(nile$y) - mean(diff(nile$y))
se <- sqrt(sum(e^2) / (n - 2)) * sqrt(3 * (1 + 3 / (n - 1)))
put("drift", "series", q, "series.0.forecast.2.value", nile$y[n] + 3 * mean(diff(nile$y)))
put("drift", "series", q, "series.0.forecast.2.upper", nile$y[n] + 3 * mean(diff(nile$y)) + qnorm(0.975) * se)

at <- subset(regions, year == 2019)
q <- '{"kind":"ranking","measure":"gdp","at":"2019"}'
best <- which.max(at$gdp)
put("ranking", "regions", q, "rows.0.share", at$gdp[best] / sum(at$gdp))
put("ranking", "regions", q, "rows.0.z", (at$gdp[best] - mean(at$gdp)) / sd(at$gdp))
put("ranking", "regions", q, "rows.-1.rank", max(rank(-at$gdp, ties.method = "min")))
q <- '{"kind":"inequality","measure":"gdp","at":"2019"}'
k <- sort(unique(regions$year))
for (p in seq_along(k)) {
  g <- na.omit(regions$gdp[regions$year == k[p]])
  path <- sprintf("periods.%d.", p - 1)
  put("gini", "regions", q, paste0(path, "gini"), sum(abs(outer(g, g, "-"))) / (2 * length(g)^2 * mean(g)))
  put("gini", "regions", q, paste0(path, "theil"), sum((g / mean(g) * log(g / mean(g)))[g > 0]) / length(g))
  put("gini", "regions", q, paste0(path, "herfindahl"), sum(proportions(g)^2))
}
close(out)
