# Writes reference.csv (name, R call, value) and inputs.csv, which the tests in reference_test.go read.
# Run with R 4.2 in this folder: Rscript reference.R
options(digits = 17)
out <- file("reference.csv", "w")
quoted <- function(s) paste0('"', gsub('"', '""', s), '"')
digits <- function(v) ifelse(is.na(v), "NaN", sprintf("%.17g", v))
writeLines("name,call,value", out)

# put evaluates the call written in text and keeps the value under name.
put <- function(name, text) {
  v <- eval(parse(text = text), envir = globalenv())
  writeLines(paste(quoted(name), quoted(text), digits(as.numeric(v)[1]), sep = ","), out)
}

air <- airquality
set.seed(7)
n <- 40
odd <- data.frame(
  ties = rep(c(1, 2, 2, 3, 5), length.out = n),
  wide = round(exp(rnorm(n, 0, 8)), 3),
  shifted = 1e9 + round(rnorm(n), 4),
  tiny = round(rnorm(n), 6) * 1e-60
)
write.csv(data.frame(
  Month = paste0("2021-0", air$Month), Ozone = digits(air$Ozone), Solar.R = digits(air$Solar.R), Wind = digits(air$Wind), Temp = digits(air$Temp)
), "air.csv", row.names = FALSE, quote = FALSE)
write.csv(as.data.frame(lapply(odd, digits)), "odd.csv", row.names = FALSE, quote = FALSE)

# m is the k-th central moment; the second centring takes out what the rounding of mean(x) leaves.
m <- function(x, k) { d <- x - mean(x); d <- d - mean(d); mean(d^k) }
present <- function(x) x[!is.na(x)]
summaries <- c(
  n = "length(%s)", sum = "sum(%s)", mean = "mean(%s)", sd = "sd(%s)", min = "min(%s)", max = "max(%s)",
  q1 = "quantile(%s, 0.25)", median = "quantile(%s, 0.5)", q3 = "quantile(%s, 0.75)", distinct = "length(unique(%s))",
  skewness = "m(%1$s, 3) / m(%1$s, 2)^1.5", kurtosis = "m(%1$s, 4) / m(%1$s, 2)^2 - 3"
)
for (column in c("Ozone", "Solar.R", "Wind", "Temp")) for (s in names(summaries))
  put(paste("summary", "air", column, s), sprintf(summaries[s], sprintf("present(air$%s)", column)))
for (column in names(odd)) for (s in names(summaries))
  put(paste("summary", "odd", column, s), sprintf(summaries[s], sprintf("odd$%s", column)))

correlations <- function(table, columns) {
  for (x in columns) for (y in columns) if (x < y) {
    pair <- sprintf("%s$%s, %s$%s", table, x, table, y)
    put(paste("pearson", table, x, y, "r"), sprintf("cor.test(%s)$estimate", pair))
    put(paste("pearson", table, x, y, "p"), sprintf("cor.test(%s)$p.value", pair))
    put(paste("pearson", table, x, y, "lower"), sprintf("cor.test(%s)$conf.int[1]", pair))
    put(paste("pearson", table, x, y, "upper"), sprintf("cor.test(%s)$conf.int[2]", pair))
    put(paste("pearson", table, x, y, "n"), sprintf("sum(complete.cases(%s))", pair))
    put(paste("spearman", table, x, y, "r"), sprintf("cor.test(%s, method = 'spearman')$estimate", pair))
    put(paste("spearman", table, x, y, "p"), sprintf("cor.test(%s, method = 'spearman')$p.value", pair))
  }
}
correlations("air", c("Ozone", "Solar.R", "Wind", "Temp"))
correlations("odd", names(odd))

fit <- lm(Ozone ~ Temp, air)
put("fit slope", "coef(fit)[2]")
put("fit intercept", "coef(fit)[1]")
put("fit se", "summary(fit)$coefficients[2, 2]")
put("fit t", "summary(fit)$coefficients[2, 3]")
put("fit p", "summary(fit)$coefficients[2, 4]")
put("fit lower", "confint(fit)[2, 1]")
put("fit upper", "confint(fit)[2, 2]")
put("fit r2", "summary(fit)$r.squared")

folds <- c(count = "length(present(%s))", sum = "sum(present(%s))", mean = "mean(present(%s))", median = "median(present(%s))",
  min = "min(present(%s))", max = "max(present(%s))", sd = "sd(present(%s))", first = "present(%s)[1]", last = "rev(present(%s))[1]")
for (month in 5:9) for (f in names(folds))
  put(sprintf("aggregate 2021-0%d %s", month, f), sprintf(folds[f], sprintf("air$Ozone[air$Month == %d]", month)))

for (row in c(1, 9, 20, 33)) {
  put(sprintf("ranking %d rank", row), sprintf("rank(-odd$wide, ties.method = 'min')[%d]", row))
  put(sprintf("ranking %d share", row), sprintf("proportions(odd$wide)[%d]", row))
  put(sprintf("ranking %d percentile", row), sprintf("100 * ecdf(odd$wide)(odd$wide[%d])", row))
  put(sprintf("ranking %d z", row), sprintf("scale(odd$wide)[%d]", row))
}

for (df in c(1, 2, 3, 5, 10, 28, 100, 1000, 1e4, 1e6)) {
  for (t in c(1e-8, 0.1, 0.7, 1, 1.7, 2.5, 5, 30))
    put(sprintf("t %g %g", df, t), sprintf("2 * pt(-%g, %g)", t, df))
  put(sprintf("q %g", df), sprintf("qt(0.975, %g)", df))
}
# Days are the entities, months the periods; rows 1 and 40 stand there again.
again <- rbind(air, air[c(1, 1, 40), ])
put("panel expected", "length(unique(again$Day)) * length(unique(again$Month))")
put("panel present", "sum(table(again$Day, again$Month) > 0)")
put("panel filled", "sum(table(again$Day[!is.na(again$Ozone)], again$Month[!is.na(again$Ozone)]) > 0)")
put("panel duplicates", "sum(table(again$Day, again$Month) > 1)")
put("panel complete", "sum(complete.cases(again))")
for (month in 5:9) put(sprintf("panel missing 2021-0%d", month), sprintf("mean(is.na(again$Ozone[again$Month == %d]))", month))
put("panel pattern Ozone", "sum(is.na(again$Ozone) & !is.na(again$Solar.R))")
put("panel pattern Solar.R", "sum(!is.na(again$Ozone) & is.na(again$Solar.R))")
put("panel pattern Ozone+Solar.R", "sum(is.na(again$Ozone) & is.na(again$Solar.R))")

put("outliers wide", "sum(odd$wide > quantile(odd$wide, 0.75) + 3 * IQR(odd$wide))")
close(out)
