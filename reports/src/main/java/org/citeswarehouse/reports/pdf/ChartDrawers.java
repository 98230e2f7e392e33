package org.citeswarehouse.reports.pdf;

import com.openhtmltopdf.extend.FSObjectDrawer;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.render.RenderingContext;
import java.awt.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.citeswarehouse.reports.chart.ChartData;
import org.citeswarehouse.reports.chart.ChartPicture;
import org.w3c.dom.Element;

/** Draws each chart in the place of the element that stands for it. */
final class ChartDrawers implements FSObjectDrawer {

  static final String TYPE = "chart";

  private static final String NUMBER = "data";

  private final List<ChartData> charts = new ArrayList<>();

  private final Locale locale;

  ChartDrawers(Locale locale) {
    this.locale = locale;
  }

  void add(Element place, ChartData chart) {
    place.setAttribute("type", TYPE);
    place.setAttribute(NUMBER, Integer.toString(charts.size()));
    charts.add(chart);
  }

  @Override
  public Map<Shape, String> drawObject(
      Element place,
      double x,
      double y,
      double width,
      double height,
      OutputDevice device,
      RenderingContext context,
      int dotsPerPixel) {
    ChartData chart = charts.get(Integer.parseInt(place.getAttribute(NUMBER)));
    int wide = (int) (width / dotsPerPixel);
    int high = (int) (height / dotsPerPixel);
    device.drawWithGraphics(
        (float) x,
        (float) y,
        (float) width / dotsPerPixel,
        (float) height / dotsPerPixel,
        graphics -> ChartPicture.draw(chart, graphics, wide, high, locale));
    return null;
  }
}
