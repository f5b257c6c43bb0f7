# Writes steps.csv (name, R call, value) and census.csv, which steps_test.go reads: figures of every tenth year, R's uspop and one beside it.
# Run with R 4.2 in this folder: Rscript steps.R
options(digits = 17)
set.seed(11)
pop <- as.numeric(uspop)
year <- as.numeric(time(uspop))
other <- round(pop * exp(rnorm(length(pop), 0, 0.2)), 2)
write.csv(data.frame(year, pop, other), "census.csv", row.names = FALSE)
out <- file("steps.csv", "w")
writeLines("name,call,value", out)
put <- function(name, call) writeLines(paste(name, paste0('"', call, '"'), sprintf("%.17g", as.numeric(eval(parse(text = call), envir = globalenv()))[1]), sep = ","), out)
drift <- function(y, h) { n <- length(y); b <- (y[n] - y[1]) / (n - 1); sigma <- sqrt(sum((diff(y) - b)^2) / (n - 2)); y[n] + h * b + c(0, -1, 1) * qnorm(0.975) * sigma * sqrt(h * (1 + h / (n - 1))) }
for (k in c(2, 10, 19)) {
  put(paste("diff", year[k]), sprintf("diff(pop)[%d]", k - 1))
  put(paste("cumulative", year[k]), sprintf("cumsum(pop)[%d]", k))
}
for (k in c(3, 10, 19)) put(paste("rolling", year[k]), sprintf("stats::filter(pop, rep(1/3, 3), sides = 1)[%d]", k))
put("cagr", "(pop[19] / pop[1])^(1 / (year[19] - year[1])) - 1")
put("logGrowth", "exp(coef(lm(log(pop) ~ year))[2]) - 1")
put("ols slope", "coef(lm(pop ~ year))[2]")
for (h in c(1, 3)) for (k in 1:3) put(paste("drift", 1970 + 10 * h, c("value", "lower", "upper")[k]), sprintf("drift(pop, %d)[%d]", h, k))
for (lag in 1:2) {
  put(paste("r lag", lag), sprintf("cor(head(pop, -%1$d), tail(other, -%1$d))", lag))
  put(paste("p lag", lag), sprintf("cor.test(head(pop, -%1$d), tail(other, -%1$d))$p.value", lag))
}
put("r of changes", "cor(diff(pop), diff(other))")
close(out)
