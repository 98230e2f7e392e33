package org.citeswarehouse.ingest.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.citeswarehouse.model.hs.HsCode;
import org.citeswarehouse.model.hs.HsCodes;
import org.citeswarehouse.model.hs.Specificity;
import org.citeswarehouse.model.taxa.StarterTaxa;
import org.citeswarehouse.model.taxa.StarterTaxon;

/**
 * All goods that a made-up Party trades in: starter taxa in every usual term that has a commodity
 * code.
 */
final class Market {

  /** Circus animals and collectors' pieces travel under these, whatever they are. */
  private static final List<String> UNUSUAL = List.of("9508", "9703", "9706");

  private final List<Good> goods;

  Market() {
    List<Good> found = new ArrayList<>();
    for (StarterTaxon taxon : StarterTaxa.all()) {
      for (Kind kind : Kind.all()) {
        good(taxon, kind).ifPresent(found::add);
      }
    }
    this.goods = List.copyOf(found);
  }

  List<Good> goods() {
    return goods;
  }

  List<Good> goods(Predicate<Good> wanted) {
    return goods.stream().filter(wanted).toList();
  }

  private static Optional<Good> good(StarterTaxon taxon, Kind kind) {
    if (!kind.usualFor(taxon.lineage())) {
      return Optional.empty();
    }
    return HsCodes.all().stream()
        .filter(code -> code.editionTo() == 0 && code.specificity() != Specificity.NONE)
        .filter(code -> !UNUSUAL.contains(code.hs6().substring(0, 4)))
        .filter(code -> code.canHold(taxon.lineage(), kind.term()))
        .map(HsCode::hs6)
        .findFirst()
        .map(hs -> good(taxon, kind, hs));
  }

  private static Good good(StarterTaxon taxon, Kind kind, String hs) {
    boolean plant = taxon.kingdom().equals("Plantae");
    return new Good(taxon.lineage(), taxon.usualAppendix(), plant, kind, hs);
  }
}
