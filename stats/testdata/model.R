# Writes model.csv (name, R call, value), which model_test.go reads; the data are air.csv's, which reference.R writes.
# Run with R 4.2 in this folder: Rscript model.R
options(digits = 17)
out <- file("model.csv", "w")
writeLines("name,call,value", out)
put <- function(name, text) {
  v <- eval(parse(text = text), envir = globalenv())
  writeLines(paste(shQuote(name, "cmd"), paste0('"', gsub('"', '""', text), '"'), sprintf("%.17g", as.numeric(v)[1]), sep = ","), out)
}
air <- airquality[complete.cases(airquality[c("Ozone", "Solar.R", "Wind", "Temp")]), ]
both <- airquality[complete.cases(airquality[c("Ozone", "Temp")]), ]

# hc3 is MacKinnon and White's covariance by its formula.
hc3 <- function(fit) {
  x <- model.matrix(fit)
  inverse <- chol2inv(qr.R(qr(x)))
  inverse %*% crossprod(x * (resid(fit) / (1 - hatvalues(fit)))) %*% inverse
}
vif <- function(fit, x) 1 / (1 - summary(lm(reformulate(setdiff(attr(terms(fit), "term.labels"), x), x), air))$r.squared)
koenker <- function(fit) { e2 <- resid(fit)^2; nrow(model.matrix(fit)) * summary(lm(e2 ~ model.matrix(fit)[, -1]))$r.squared }

fits <- list(
  plain = lm(Ozone ~ Solar.R + Wind + Temp, air),
  origin = lm(Ozone ~ Wind + Temp - 1, both),
  cubic = lm(Ozone ~ Temp + I(Temp^2) + I(Temp^3), both)
)
for (f in names(fits)) {
  s <- sprintf("summary(fits$%s)", f)
  terms <- names(coef(fits[[f]]))
  for (k in seq_along(terms)) {
    name <- c("(Intercept)" = "(intercept)", "I(Temp^2)" = "Temp^2", "I(Temp^3)" = "Temp^3")[terms[k]]
    if (is.na(name)) name <- terms[k]
    for (part in 1:4) put(paste(f, name, c("estimate", "se", "t", "p")[part]), sprintf("%s$coefficients[%d, %d]", s, k, part))
    put(paste(f, name, "lower"), sprintf("confint(fits$%s)[%d, 1]", f, k))
    put(paste(f, name, "upper"), sprintf("confint(fits$%s)[%d, 2]", f, k))
    put(paste(f, name, "hc3"), sprintf("sqrt(hc3(fits$%s)[%d, %d])", f, k, k))
  }
  put(paste(f, "r2"), paste0(s, "$r.squared"))
  put(paste(f, "adjustedR2"), paste0(s, "$adj.r.squared"))
  put(paste(f, "f"), paste0(s, "$fstatistic[1]"))
  put(paste(f, "fP"), sprintf("with(as.list(%s$fstatistic), pf(value, numdf, dendf, lower.tail = FALSE))", s))
  put(paste(f, "sigma"), paste0(s, "$sigma"))
  put(paste(f, "rss"), sprintf("deviance(fits$%s)", f))
  put(paste(f, "df"), sprintf("df.residual(fits$%s)", f))
  for (p in c(0, 0.25, 0.5, 0.75, 1)) put(paste(f, "residual", p), sprintf("quantile(resid(fits$%s), %g)", f, p))
  for (row in c(1, 9, 48, 60)) {
    put(paste(f, "observed", row), sprintf("(fitted(fits$%s) + resid(fits$%s))[%d]", f, f, row))
    put(paste(f, "fitted", row), sprintf("fitted(fits$%s)[%d]", f, row))
    put(paste(f, "studentized", row), sprintf("rstandard(fits$%s)[%d]", f, row))
    put(paste(f, "leverage", row), sprintf("hatvalues(fits$%s)[%d]", f, row))
    put(paste(f, "cook", row), sprintf("cooks.distance(fits$%s)[%d]", f, row))
  }
  put(paste(f, "shapiro"), sprintf("shapiro.test(resid(fits$%s))$statistic", f))
  put(paste(f, "shapiroP"), sprintf("shapiro.test(resid(fits$%s))$p.value", f))
}
for (f in c("plain", "cubic")) put(paste(f, "breuschPagan"), sprintf("koenker(fits$%s)", f))
for (f in c("plain", "cubic")) put(paste(f, "breuschPaganP"), sprintf("pchisq(koenker(fits$%s), 3, lower.tail = FALSE)", f))
for (x in c("Solar.R", "Wind", "Temp")) put(paste("plain", x, "vif"), sprintf("vif(fits$plain, '%s')", x))
close(out)
