// The parts of Apache ECharts that Statlas draws with, handed to the shell. A part that no option
// uses does not belong here: each costs bytes.
import { init, use } from "echarts/core";
import { BarChart, HeatmapChart, LineChart, ScatterChart } from "echarts/charts";
import {
  AriaComponent,
  DataZoomComponent,
  GridComponent,
  LegendComponent,
  MarkAreaComponent,
  MarkLineComponent,
  TooltipComponent,
  VisualMapComponent,
} from "echarts/components";
import { CanvasRenderer, SVGRenderer } from "echarts/renderers";

use([BarChart, HeatmapChart, LineChart, ScatterChart]);
use([AriaComponent, DataZoomComponent, GridComponent, LegendComponent, MarkAreaComponent, MarkLineComponent]);
use([TooltipComponent, VisualMapComponent, CanvasRenderer, SVGRenderer]);

globalThis.statlasCharts(init);
