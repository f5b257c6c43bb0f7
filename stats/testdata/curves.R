# Writes curves.csv (name, R call, value), which curve_test.go reads. It takes air.csv, R's airquality.
# Run with R 4.2 in this folder: Rscript curves.R
options(digits = 17)
air <- read.csv("air.csv")
d <- na.omit(data.frame(x = air$Temp, y = air$Ozone))
out <- file("curves.csv", "w")
writeLines("name,call,value", out)
put <- function(name, text) {
  v <- eval(parse(text = text), envir = globalenv())
  writeLines(paste(shQuote(name, "cmd"), paste0('"', gsub('"', '""', text), '"'), sprintf("%.17g", as.numeric(v)[1]), sep = ","), out)
}
fits <- list(linear = lm(y ~ x, d), exponential = lm(log(y) ~ x, d), log = lm(y ~ log(x), d), power = lm(log(y) ~ log(x), d), quadratic = lm(y ~ x + I(x^2), d))
logs <- c(exponential = TRUE, power = TRUE)
back <- function(f, v) if (isTRUE(logs[f])) exp(v) else v
r2 <- function(f) { e <- d$y - back(f, fitted(fits[[f]])); 1 - sum(e^2) / sum((d$y - mean(d$y))^2) }
aicc <- function(f) {
  m <- fits[[f]]; p <- length(coef(m)) + 1; n <- nrow(d)
  AIC(m) + 2 * p * (p + 1) / (n - p - 1) + if (isTRUE(logs[f])) 2 * sum(log(d$y)) else 0
}
bound <- function(f, at, how, column) back(f, predict(fits[[f]], data.frame(x = at), interval = how)[1, column])
at <- c(min(d$x), (min(d$x) + max(d$x)) / 2, max(d$x))
for (f in names(fits)) {
  put(paste(f, "r2"), sprintf('r2("%s")', f))
  put(paste(f, "aicc"), sprintf('aicc("%s")', f))
  for (k in seq_along(coef(fits[[f]]))) {
    put(paste(f, "coef", k - 1), sprintf('coef(fits$%s)[%d]', f, k))
    put(paste(f, "se", k - 1), sprintf('summary(fits$%s)$coefficients[%d, 2]', f, k))
  }
  if (f != "quadratic") {
    put(paste(f, "lower 0"), sprintf("confint(fits$%s)[1, 1]", f))
    put(paste(f, "upper 0"), sprintf("confint(fits$%s)[1, 2]", f))
    put(paste(f, "p 0"), sprintf("summary(fits$%s)$coefficients[1, 4]", f))
  }
  for (k in 1:3) for (how in c("confidence", "prediction")) for (column in c("fit", "lwr", "upr"))
    put(paste(f, how, column, k), sprintf('bound("%s", at[%d], "%s", "%s")', f, k, how, column))
}
s <- lowess(d$x, d$y)
put("loess r2", "1 - sum((d$y[order(d$x)] - s$y)^2) / sum((d$y - mean(d$y))^2)")
for (k in 1:3) put(paste("loess", k), sprintf("s$y[%d]", c(1, length(s$y) / 2, length(s$y))[k]))
without <- d[-which.max(d$y), ]
put("without r", "cor(without$x, without$y)")
put("without p", "cor.test(without$x, without$y)$p.value")
put("without slope", "coef(lm(y ~ x, without))[2]")
put("loglog r", "cor(log(d$x), log(d$y))")
put("loglog slope", "coef(lm(log(y) ~ log(x), d))[2]")
close(out)
