package org.citeswarehouse.ingest.sample;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.citeswarehouse.model.hs.HsCodes;

/** Which lines of a register could be taken for the goods of an item that names none. */
enum Resemblance {

  /** Lines of the same heading, at any time, for anything like as much. */
  ROUGH("0.8", "1.25") {
    @Override
    boolean under(Good good, String heading) {
      return good.heading().equals(heading);
    }

    @Override
    boolean around(Document document, LocalDate day) {
      return true;
    }

    @Override
    Stream<BigDecimal> amounts(Look.Sight sight) {
      return Stream.of(sight.quantity());
    }
  },

  /** Lines that the heading could hold, valid on the day or nearly so, for as much or nearly so. */
  CLOSE("0.97", "1.03") {
    @Override
    boolean under(Good good, String heading) {
      return good.heading().equals(heading)
          || HsCodes.ofHeading(heading).stream()
              .anyMatch(code -> code.namesEither(good.taxon(), good.kind().term()));
    }

    @Override
    boolean around(Document document, LocalDate day) {
      return !day.isBefore(document.issued().minusDays(5))
          && !day.isAfter(document.validUntil().plusDays(5));
    }

    /** The mass too, since it is what counts for a line by mass. */
    @Override
    Stream<BigDecimal> amounts(Look.Sight sight) {
      return Stream.of(sight.quantity(), sight.kilograms()).distinct();
    }
  };

  private final BigDecimal less;
  private final BigDecimal more;

  Resemblance(String less, String more) {
    this.less = new BigDecimal(less);
    this.more = new BigDecimal(more);
  }

  abstract boolean under(Good good, String heading);

  abstract boolean around(Document document, LocalDate day);

  abstract Stream<BigDecimal> amounts(Look.Sight sight);

  /** The least that a line for about as much permits. */
  BigDecimal least(BigDecimal quantity) {
    return quantity.multiply(less);
  }

  /** The most that a line for about as much permits. */
  BigDecimal most(BigDecimal quantity) {
    return quantity.multiply(more);
  }
}
