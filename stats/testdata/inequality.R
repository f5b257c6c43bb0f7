# Writes inequality.csv (name, R call, value) and regions.csv, which inequality_test.go reads.
# Run with R 4.2 in this folder: Rscript inequality.R
options(digits = 17)
set.seed(11)
regions <- expand.grid(region = LETTERS[1:12], year = 2015:2020)
start <- rep(exp(rnorm(12, 8, 0.8)), 6)
regions$gdp <- round(start * exp((regions$year - 2015) * (0.12 - 0.01 * log(start) + rnorm(72, 0, 0.01))), 3)
regions$people <- round(runif(72, 50, 900), 1)
regions$gdp[regions$region == "L" & regions$year == 2017] <- NA
regions$gdp[regions$region == "K" & regions$year == 2020] <- NA
regions$gdp[regions$region == "C" & regions$year == 2018] <- 0
write.csv(regions, "regions.csv", row.names = FALSE, quote = FALSE, na = "NaN")

out <- file("inequality.csv", "w")
writeLines("name,call,value", out)
put <- function(name, text) {
  v <- eval(parse(text = text), envir = globalenv())
  writeLines(paste(shQuote(name, "cmd"), paste0('"', gsub('"', '""', text), '"'), sprintf("%.17g", as.numeric(v)[1]), sep = ","), out)
}

gini <- function(x, w) sum(outer(w, w) * abs(outer(x, x, "-"))) / (2 * weighted.mean(x, w) * sum(w)^2)
theil <- function(x, w) { r <- x / weighted.mean(x, w); sum((w / sum(w) * r * log(r))[r > 0]) }
for (y in 2015:2020) {
  d <- subset(regions, year == y & !is.na(gdp))
  one <- rep(1, nrow(d))
  for (f in c("gini", "theil")) {
    put(paste(f, y), sprintf("%s(d$gdp, one)", f))
    put(paste(f, y, "weighted"), sprintf("%s(d$gdp, d$people)", f))
  }
  put(paste("herfindahl", y), "sum(proportions(d$gdp)^2)")
  put(paste("herfindahl", y, "weighted"), "sum(proportions(d$gdp * d$people)^2)")
  put(paste("sigma", y), "sd(log(d$gdp[d$gdp > 0]))")
}
sigmas <- sapply(2015:2020, function(y) sd(log(with(regions, gdp[year == y & !is.na(gdp) & gdp > 0]))))
trend <- summary(lm(sigmas ~ c(2015:2020)))
put("sigma slope", "trend$coefficients[2, 1]")
put("sigma p", "trend$coefficients[2, 4]")

ends <- merge(subset(regions, year == 2015 & !is.na(gdp)), subset(regions, year == 2020 & !is.na(gdp)), by = "region")
fit <- lm(I(log(gdp.y / gdp.x) / 5) ~ log(gdp.x), ends)
put("beta slope", "coef(fit)[2]")
put("beta intercept", "coef(fit)[1]")
put("beta se", "summary(fit)$coefficients[2, 2]")
put("beta t", "summary(fit)$coefficients[2, 3]")
put("beta p", "summary(fit)$coefficients[2, 4]")
put("beta lower", "confint(fit)[2, 1]")
put("beta upper", "confint(fit)[2, 2]")
put("beta r2", "summary(fit)$r.squared")
put("beta n", "nrow(ends)")
put("beta speed", "-log(1 + 5 * coef(fit)[2]) / 5")
put("beta halfLife", "log(2) / (-log(1 + 5 * coef(fit)[2]) / 5)")
for (r in c("A", "E", "L")) {
  put(paste("growth", r), sprintf("with(ends, (log(gdp.y / gdp.x) / 5)[region == '%s'])", r))
  put(paste("points", r), sprintf("with(ends, ((gdp.y - gdp.x) / sum(gdp.x))[region == '%s'])", r))
  put(paste("share", r), sprintf("with(ends, ((gdp.y - gdp.x) / sum(gdp.y - gdp.x))[region == '%s'])", r))
  put(paste("points", r, "weighted"), sprintf("with(ends, ((gdp.y * people.y - gdp.x * people.x) / sum(gdp.x * people.x))[region == '%s'])", r))
}
close(out)
