// The parts of Apache ECharts that Statlas draws with, handed to the shell. A part that no option in ui/chart
// uses does not belong here, each costs bytes; one that is missing here is not drawn, without a word.
import { init, use } from "echarts/core";
import { BarChart, CustomChart, HeatmapChart, LineChart, ScatterChart } from "echarts/charts";
import { DataZoomInsideComponent, GridComponent, LegendComponent, TooltipComponent, VisualMapComponent } from "echarts/components";
import { LabelLayout } from "echarts/features";
import { CanvasRenderer, SVGRenderer } from "echarts/renderers";

use([BarChart, CustomChart, HeatmapChart, LineChart, ScatterChart]);
use([DataZoomInsideComponent, GridComponent, LegendComponent, TooltipComponent, VisualMapComponent]);
use([LabelLayout, CanvasRenderer, SVGRenderer]);

globalThis.statlasCharts(init);
