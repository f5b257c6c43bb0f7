// The parts of Apache ECharts that Statlas draws with, handed to the shell. A part that no option in ui/chart
// uses does not belong here, each costs bytes; one that is missing here is not drawn, without a word.
import { init, use } from "echarts/core";
import { BarChart, HeatmapChart, LineChart, ScatterChart } from "echarts/charts";
import { GridComponent, LegendComponent, TooltipComponent, VisualMapComponent } from "echarts/components";
import { LabelLayout } from "echarts/features";
import { CanvasRenderer, SVGRenderer } from "echarts/renderers";

use([BarChart, HeatmapChart, LineChart, ScatterChart]);
use([GridComponent, LegendComponent, TooltipComponent, VisualMapComponent]);
use([LabelLayout, CanvasRenderer, SVGRenderer]);

globalThis.statlasCharts(init);
