// SPDX-License-Identifier: EUPL-1.2
#include "publish/web/merger.hpp"

#include <algorithm>
#include <set>

#include "publish/merger.hpp"

namespace verband::publish {
namespace {

using analysis::Consequence;
using analysis::MergerOutcome;
using analysis::Portion;
using analysis::Scenario;

void item(Html& html, std::function<void()> const& content) {
  html.element("li", {{"class", "utrecht-unordered-list__item"}}, content);
}

void list(Html& html, std::function<void()> const& content) {
  html.element("ul", {{"class", "utrecht-unordered-list"}}, content);
}

void field(Html& html, std::string_view name, std::string_view id, std::string_view label,
           std::string_view value, std::string_view hint, std::string_view names = {}) {
  html.element("label", {{"class", "utrecht-form-label"}, {"for", id}}, label);
  html.single("input", {{"class", "utrecht-textbox"},
                        {"type", "text"},
                        {"id", id},
                        {"name", name},
                        {"value", value},
                        AttributeView::unless_empty("placeholder", hint),
                        {"autocomplete", "off"},
                        AttributeView::unless_empty("list", names)});
}

void button(Html& html, std::string_view text) {
  html.element("button",
               {{"class", "utrecht-button utrecht-button--primary-action"}, {"type", "submit"}},
               text);
}

void keep_known(Html& html, PageRequest const& request) {
  if (!request.known) return;
  html.single("input", {{"type", "hidden"}, {"name", "bekend"}, {"value", iso(*request.known)}});
}

std::string year_of(Scenario const& scenario) { return iso(scenario.date).substr(0, 4); }

void choose_municipalities(Html& html, PageRequest const& request) {
  constexpr std::size_t boxes = 4;
  auto const typed = request.parameters.values("gemeente");
  html.element("form", {{"class", "vb-form"}, {"method", "get"}, {"action", "/herindeling"}}, [&] {
    html.element("fieldset", {{"class", "vb-facet"}}, [&] {
      html.element("legend", {}, "Welke gemeenten gaan samen?");
      for (std::size_t i = 0; i < std::max(boxes, typed.size()); ++i) {
        auto const number = std::to_string(i + 1);
        field(html, "gemeente", "gemeente-" + number, "Gemeente " + number,
              i < typed.size() ? typed[i] : "", i == 0 ? "Haren" : "", "namen");
      }
    });
    html.element("fieldset", {{"class", "vb-facet"}}, [&] {
      html.element("legend", {}, "Wat wordt het?");
      field(html, "naar", "naar", "Gemeente na de herindeling", request.parameters.value("naar"),
            "Groningen", "namen");
      field(html, "datum", "datum", "Datum van de herindeling", request.parameters.value("datum"),
            "1-1-2019");
    });
    html.element("datalist", {{"id", "namen"}}, [&] {
      std::set<std::string_view> names;
      for (auto const& each : request.atlas().organisations) {
        if (each.kind == OrganisationKind::municipality && each.period.contains(request.day)) {
          names.insert(each.name);
        }
      }
      for (auto const name : names) html.element("option", {{"value", name}}, "");
    });
    keep_known(html, request);
    button(html, "Toon de gevolgen");
  });
}

void choose_known(Html& html, PageRequest const& request, std::vector<Scenario> const& known) {
  heading(html, 2, "Of kies een herindeling die er is geweest", "geweest");
  std::vector<std::string> years;
  for (auto const& each : known) {
    if (years.empty() || years.back() != year_of(each)) years.push_back(year_of(each));
  }
  if (years.empty()) return paragraph(html, "We kennen geen herindelingen.");
  // Earlier ones have an address, but would fill the page.
  constexpr std::string_view first_shown = "1990";
  auto const asked = request.parameters.value("jaar");
  std::erase_if(years, [&](auto const& year) { return year < first_shown && year != asked; });
  auto const shown = std::ranges::find(years, asked) == years.end() ? years.front() : asked;
  html.element("nav", {{"class", "vb-views"}, {"aria-label", "Jaren"}}, [&] {
    html.element("ul", {}, [&] {
      for (auto const& year : years) {
        html.element("li", {}, [&] {
          html.element("a",
                       {{"class", "utrecht-link"},
                        {"href", link(request, "/herindeling", {{"jaar", year}}) + "#geweest"},
                        AttributeView::unless_empty("aria-current", year == shown ? "page" : "")},
                       year);
        });
      }
    });
  });
  list(html, [&] {
    for (auto const& each : known) {
      if (year_of(each) != shown) continue;
      item(html, [&] {
        anchor(html, merger_address(request, each), analysis::title(each, request.atlas()));
      });
    }
  });
}

/// What a question can be answered with, as links.
void answers(Html& html, PageRequest const& request, MergerOutcome const& outcome,
             Consequence const& consequence, analysis::Question const& question,
             std::vector<MergerChoice> const& choices) {
  auto const with = [&](std::string_view choice) {
    std::vector<std::string> all;
    for (auto const& each : choices) all.push_back(each.written);
    all.push_back(consequence.belief->partnership->slug + "_" + std::string{choice});
    return merger_address(request, outcome.scenario, all);
  };
  html.write(" Reken met: ");
  for (auto const& code : question.candidates) {
    anchor(html, with(code), full_name(request.atlas(), code));
    html.write(", ");
  }
  auto const asks = question.asks;
  anchor(html, with("stopt"),
         asks == analysis::Asks::lapse  ? "de regeling vervalt"
         : asks == analysis::Asks::area ? "hoort hier niet bij"
                                        : "niemand");
  html.write(".");
}

void todo_cell(Html& html, PageRequest const& request, MergerOutcome const& outcome,
               Consequence const& consequence, std::vector<MergerChoice> const& choices) {
  auto const all = to_do(consequence, request.atlas());
  if (all.empty()) return html.write("Niets.");
  html.element("ul", {{"class", "utrecht-unordered-list vb-todo"}}, [&] {
    for (auto const& each : all) {
      item(html, [&] {
        html.quote(each);
        auto const question =
            std::ranges::find(consequence.questions, each, &analysis::Question::text);
        if (question != consequence.questions.end()) {
          answers(html, request, outcome, consequence, *question, choices);
        }
      });
    }
  });
}

void what_cell(Html& html, PageRequest const& request, MergerOutcome const& outcome,
               Consequence const& consequence) {
  auto const line = [&](std::string_view text) { html.element("p", {}, text); };
  if (!consequence.certain()) {
    html.element("p", {}, [&] { html.element("strong", {}, outcome_words(consequence) + "."); });
  }
  line(consequence.reason);
  line(members_words(consequence, request.atlas()));
  if (auto const when = when_words(consequence, outcome.scenario.date); !when.empty()) {
    html.element("p", {}, [&] {
      html.element("strong", {}, (consequence.adapt ? "Uiterlijk " : "Op ") + when + ".");
    });
  }
  html.element("p", {{"class", "vb-reason"}},
               (consequence.article.empty() ? "V" : consequence.article + "; v") + "ermeld op " +
                   dutch(consequence.belief->account->observed));
}

void group_table(Html& html, PageRequest const& request, MergerOutcome const& outcome,
                 FateGroup const& group, std::vector<MergerChoice> const& choices) {
  heading(html, 2, std::string{group.title} + " (" + std::to_string(group.rows.size()) + ")",
          group.id);
  paragraph(html, group.means);
  auto const id = std::string{group.id} + "-tabel";
  TableFrame const frame{.id = id,
                         .caption = std::string{group.title} + ": " +
                                    counted(group.rows.size(), "samenwerking", "samenwerkingen"),
                         .heads = {"Samenwerking", "Wat gebeurt er", "Nog te doen"}};
  html.element("div", {{"class", "vb-merger"}}, [&] {
    table(html, frame, group.rows.size(), [&](std::size_t row, std::size_t column) {
      auto const& each = *group.rows[row];
      if (column == 0) partnership(html, request, *each.belief);
      if (column == 1) what_cell(html, request, outcome, each);
      if (column == 2) todo_cell(html, request, outcome, each, choices);
    });
  });
}

void summary(Html& html, MergerOutcome const& outcome, std::vector<FateGroup> const& groups) {
  heading(html, 2, "In het kort", "kort");
  list(html, [&] {
    for (auto const& each : groups) {
      item(html, [&] {
        anchor(html, "#" + std::string{each.id}, each.title);
        html.write(": " + counted(each.rows.size(), "samenwerking", "samenwerkingen") + ".");
      });
    }
    item(html, [&] {
      html.write("Er verandert niets bij " +
                 counted(outcome.unaffected, "andere samenwerking", "andere samenwerkingen") + ".");
    });
  });
}

void chosen(Html& html, PageRequest const& request, MergerOutcome const& outcome,
            std::vector<MergerChoice> const& choices) {
  if (choices.empty()) return;
  heading(html, 2, "Wat u koos", "gekozen");
  list(html, [&] {
    for (std::size_t i = 0; i < choices.size(); ++i) {
      std::vector<std::string> others;
      for (std::size_t k = 0; k < choices.size(); ++k) {
        if (k != i) others.push_back(choices[k].written);
      }
      item(html, [&] {
        html.quote(choices[i].label);
        html.write(". ");
        anchor(html, merger_address(request, outcome.scenario, others), "Haal deze keuze weg");
      });
    }
  });
}

/// "Het Hogeland (deel), Westerkwartier (deel)", as it can be typed.
std::string typed_heirs(analysis::Territory const& territory, Atlas const& atlas) {
  std::string text;
  for (auto const& heir : territory.heirs) {
    text += (text.empty() ? "" : ", ") + full_name(atlas, heir.to) +
            (heir.portion == Portion::part ? " (deel)" : "");
  }
  return text;
}

void adapt_form(Html& html, PageRequest const& request, Scenario const& scenario) {
  heading(html, 2, "Scenario aanpassen", "aanpassen");
  paragraph(
      html,
      "Gaat het gebied van een gemeente naar meer dan één gemeente? Zet komma’s ertussen, met "
      "„(deel)” achter een gemeente die een kleiner deel krijgt. Noem de gemeente ook zelf als "
      "zij blijft bestaan.");
  html.element("form", {{"class", "vb-form"}, {"method", "get"}, {"action", "/herindeling"}}, [&] {
    auto const& atlas = request.atlas();
    for (auto const& each : scenario.territories) {
      html.element("div", {}, [&] {
        auto const id = "gebied-" + each.code;
        field(html, id, id, "Waar gaat het gebied van " + full_name(atlas, each.code) + " heen?",
              typed_heirs(each, atlas), "");
      });
    }
    html.element("div", {}, [&] {
      field(html, "datum", "datum", "Datum van de herindeling", dutch(scenario.date), "");
    });
    keep_known(html, request);
    button(html, "Reken opnieuw");
  });
}

}  // namespace

std::string merger_address(PageRequest const& request, Scenario const& scenario,
                           std::vector<std::string> const& choices) {
  Parameters parameters{{"datum", iso(scenario.date)}};
  for (auto const& each : scenario.territories) parameters.add("gaat", analysis::text(each));
  for (auto const& each : choices) parameters.add("kies", each);
  if (request.known) parameters.add("bekend", iso(*request.known));
  return "/herindeling" + query(parameters);
}

std::string merger_form(PageRequest const& request, std::vector<Scenario> const& known_mergers) {
  Frame const frame{.title = "Wat betekent een herindeling voor de samenwerkingen?",
                    .section = "/herindeling",
                    .crumbs = {{"Herindeling", ""}},
                    .dates = false};
  return page(request, frame, [&](Html& html) {
    paragraph(html,
              "Gemeenten die samengaan, doen elk mee aan samenwerkingen. De wet zegt wat daarmee "
              "gebeurt. Kies de gemeenten en de datum. U ziet per samenwerking wat er gebeurt, "
              "waarom, en wat er te doen is.");
    choose_municipalities(html, request);
    choose_known(html, request, known_mergers);
  });
}

std::string merger_page(PageRequest const& request, MergerOutcome const& outcome,
                        std::vector<MergerChoice> const& choices) {
  auto const title = merger_title(outcome, request.atlas());
  Frame const frame{.title = "Herindeling: " + title,
                    .section = "/herindeling",
                    .crumbs = {{"Herindeling", link(request, "/herindeling")}, {title, ""}},
                    .takes = TakeAlong::checklist,
                    .rows = outcome.consequences.size(),
                    .dates = false};
  return page(request, frame, [&](Html& html) {
    notice(html, "info", [&] {
      for (auto const& each : merger_notices(outcome, request.snapshot())) paragraph(html, each);
    });
    auto const groups = fate_groups(outcome);
    summary(html, outcome, groups);
    chosen(html, request, outcome, choices);
    for (auto const& each : groups) group_table(html, request, outcome, each, choices);
    adapt_form(html, request, outcome.scenario);
    heading(html, 2, "Doorsturen en uitvoeren", "doorsturen");
    paragraph(html,
              "Het adres van deze pagina is het hele scenario: wie het opent, ziet hetzelfde. Hier "
              "verandert niets in het register. Uitvoeren doet een beheerder, met deze opdracht:");
    html.element("pre", {{"class", "vb-scroll"}, {"tabindex", "0"}}, [&] {
      html.element("code", {},
                   "verband merger --scenario \"" + analysis::text(outcome.scenario) + "\"");
    });
  });
}

}  // namespace verband::publish
