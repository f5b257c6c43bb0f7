// The parts of Apache ECharts that Statlas draws with, handed to the shell. A part that no option in ui/chart
// uses does not belong here, each costs bytes; one that is missing here is not drawn, without a word.
import { init, use } from "echarts/core";
import { BarChart, CustomChart, HeatmapChart, LineChart, ScatterChart } from "echarts/charts";
import { DataZoomInsideComponent, GridComponent, LegendComponent, TooltipComponent, VisualMapComponent } from "echarts/components";
import { LabelLayout } from "echarts/features";
import { CanvasRenderer, SVGRenderer } from "echarts/renderers";

use([BarChart, CustomChart, heatmaps, LineChart, ScatterChart]);
use([DataZoomInsideComponent, GridComponent, LegendComponent, TooltipComponent, VisualMapComponent]);
use([LabelLayout, CanvasRenderer, SVGRenderer]);

// heatmaps are drawn at once unless they are drawn in parts. ECharts 6.1 takes "not told" for "in parts", and gives each series of
// each heat map a place of its own on one of three canvases.
function heatmaps(registers) {
  HeatmapChart({ ...registers, registerChartView: (View) => (whole(View.prototype), registers.registerChartView(View)) });
}

function whole(view) {
  const draw = view._renderOnGridLike;
  view._renderOnGridLike = function (series, api, start, end, inParts = false) {
    draw.call(this, series, api, start, end, inParts);
  };
}

globalThis.statlasCharts(init);
