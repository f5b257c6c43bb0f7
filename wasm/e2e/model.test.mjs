// Models and inequality by hand: R's own data in a file, its own answer on the page; a control pressed, another answer.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { launch } from "./browser.mjs";
import { press, reads, ready, shownAnswer } from "./steps.mjs";
import { serve } from "./statlas.mjs";

// R 4.2: write.csv(head(cbind(car = rownames(mtcars), mtcars)[c("car", "mpg", "wt", "qsec")], 12), row.names = FALSE)
const CARS = `"car","mpg","wt","qsec"
"Mazda RX4",21,2.62,16.46
"Mazda RX4 Wag",21,2.875,17.02
"Datsun 710",22.8,2.32,18.61
"Hornet 4 Drive",21.4,3.215,19.44
"Hornet Sportabout",18.7,3.44,17.02
"Valiant",18.1,3.46,20.22
"Duster 360",14.3,3.57,15.84
"Merc 240D",24.4,3.19,20
"Merc 230",22.8,3.15,22.9
"Merc 280",19.2,3.44,18.3
"Merc 280C",17.8,3.44,18.9
"Merc 450SE",16.4,4.07,17.4
`;
// R 4.2: coef(lm(mpg ~ wt + qsec, head(mtcars, 12))) and coef(lm(mpg ~ wt, head(mtcars, 12)))
const BOTH = [19.462471862009952, -4.222460946547577, 0.757010480268611];
const WEIGHT = [33.9531837746046, -4.3706678343711];

let site;
before(async () => (site = await serve()));
after(() => site?.close());

// estimates are a model's coefficients once it has so many.
const estimates = (page, n) =>
  page.waitFor((n) => statlas.answer?.kind === "model" && statlas.answer.coefficients.length === n && statlas.answer.coefficients.map((c) => c.estimate), n);

function near(got, want) {
  got.forEach((x, k) => assert.ok(Math.abs(x - want[k]) < 1e-9 * Math.abs(want[k]), `coefficient ${k} is ${x}, R says ${want[k]}`));
}

// inked waits until something is drawn in the chart, and returns it as a picture.
const inked = (page) =>
  page.waitFor(() => {
    const canvas = document.querySelector("#chart canvas");
    const ink = canvas?.getContext("2d").getImageData(0, 0, canvas.width, canvas.height).data.some((v) => v);
    return ink && canvas.toDataURL();
  });

for (const engine of ["chromium", "firefox"]) {
  test(`${engine}: a model by hand`, async () => {
    const browser = await launch(engine);
    try {
      const page = await browser.open(site.file, { lang: "en" });
      await ready(page);
      await page.drop("cars.csv", Buffer.from(CARS));
      await page.waitFor(() => statlas.view.data === "file:cars.csv");
      await press(page, ".tab", "Model");
      await estimates(page, 2); // what it proposes by itself
      await press(page, ".controls .tick", "qsec");
      near(await estimates(page, 3), BOTH);
      await reads(page, ".sentence", /mpg explained by wt and qsec/);
      const drawn = [await inked(page)];
      for (const form of ["Fitted", "Residuals"]) {
        await press(page, ".segments button, .controls button", form);
        await page.waitFor((n) => document.querySelectorAll(".numbers tbody tr").length === n, 12);
        drawn.push(await page.waitFor((before) => {
          const now = document.querySelector("#chart canvas").toDataURL();
          return before.includes(now) ? undefined : now;
        }, drawn));
      }
      await press(page, ".controls .tick", "qsec");
      near(await estimates(page, 2), WEIGHT);
      await page.back();
      near(await estimates(page, 3), BOTH);
      assert.deepEqual(await page.errors(), []);
      assert.deepEqual(await page.requests(), []);
    } finally {
      await browser.close();
    }
  });
}

test("inequality by hand", async () => {
  const browser = await launch("chromium");
  try {
    const page = await browser.open(site.file + "#data=province-rd&tab=inequality&measure=rd_spend&lang=zh", { lang: "zh-CN" });
    await ready(page);
    const a = await shownAnswer(page, "inequality");
    assert.equal(a.to, "2024");
    await reads(page, ".sub", /由 .*升至|由 .*降至/);
    await inked(page);
    await page.choose(".controls select:has(option[data-key=beta])", "beta");
    await reads(page, ".sub", /^(趋同|趋异|看不出)/);
    await reads(page, ".numbers tbody tr:first-child td:first-child", "北京市");
    await page.run(() => statlas.show({ ...statlas.view, draw: { form: "contributions" } }));
    await page.waitFor(() => document.querySelector(".sentence")?.textContent.includes("由谁贡献"));
    const sum = a.contributions.reduce((s, c) => s + c.points, 0);
    await reads(page, ".sub", new RegExp(`\\+${(100 * sum).toFixed(1)}%`));
    assert.deepEqual(await page.errors(), []);
  } finally {
    await browser.close();
  }
});
