// SPDX-License-Identifier: EUPL-1.2
#include "publish/web/overlap.hpp"

#include <algorithm>

#include "analysis/lower.hpp"
#include "analysis/map.hpp"
#include "model/wording.hpp"
#include "publish/overlap/answers.hpp"
#include "publish/web/answer.hpp"
#include "publish/web/cartogram.hpp"
#include "publish/web/gone.hpp"

namespace verband::publish {
namespace {

std::vector<std::string> names_of(PageRequest const& request,
                                  std::vector<std::string> const& codes) {
  std::vector<std::string> result;
  for (auto const& code : codes) result.push_back(full_name(request.atlas(), code));
  return result;
}

std::string names_typed(PageRequest const& request) {
  std::string text;
  for (auto const& each : request.parameters.values("gemeenten")) {
    text += (text.empty() ? "" : ", ") + each;
  }
  return text;
}

void form(Html& html, PageRequest const& request, OverlapPage const& asked) {
  html.element("form", {{"class", "vb-form"}, {"method", "get"}, {"action", "/overlap"}}, [&] {
    html.element("div", {}, [&] {
      html.element("label", {{"class", "utrecht-form-label"}, {"for", "gemeenten"}},
                   "Gemeenten, met komma’s ertussen");
      auto names = names_of(request, asked.question.chosen);
      for (std::size_t i = 0; i < names.size(); ++i) {
        // A name with a comma in it would be read as two.
        if (names[i].find(',') == std::string::npos) continue;
        names[i] = request.addresses->name_of(asked.question.chosen[i]);
      }
      std::string text = names_typed(request);
      if (request.troubles.empty() && !names.empty()) {
        text.clear();
        for (auto const& name : names) text += (text.empty() ? "" : ", ") + name;
      }
      html.single("input", {{"class", "utrecht-textbox"},
                            {"type", "text"},
                            {"id", "gemeenten"},
                            {"name", "gemeenten"},
                            {"value", text},
                            {"placeholder", "Haren, Tynaarlo"},
                            {"autocomplete", "off"}});
    });
    html.element("div", {}, [&] {
      html.element("label", {{"class", "utrecht-form-label"}, {"for", "waarover"}}, "Waarover");
      theme_choice(html, request, "waarover", request.parameters.value("waarover"));
    });
    if (asked.question.view != OverlapView::shared) {
      html.single(
          "input",
          {{"type", "hidden"}, {"name", "beeld"}, {"value", named(asked.question.view).slug}});
    }
    kept_dates(html, request);
    html.element("button",
                 {{"class", "utrecht-button utrecht-button--primary-action"}, {"type", "submit"}},
                 "Toon overlap");
  });
}

void questions(Html& html, PageRequest const& request, OverlapView current) {
  html.element("nav", {{"class", "vb-views"}, {"aria-label", "Vragen over overlap"}}, [&] {
    html.element("ul", {}, [&] {
      for (auto const& each : overlap_views()) {
        auto const slug = each.view == OverlapView::shared ? std::string_view{} : each.slug;
        html.element("li", {}, [&] {
          html.element(
              "a",
              {{"class", "utrecht-link"},
               {"href",
                same_page(request, request.parameters.without("pagina").set("beeld", slug))},
               AttributeView::unless_empty("aria-current", each.view == current ? "true" : "")},
              each.label);
        });
      }
    });
  });
}

void what_to_do(Html& html, PageRequest const& request, OverlapPage const& asked) {
  if (asked.question.chosen.empty()) {
    paragraph(html,
              "Kies twee of meer gemeenten. U ziet dan welke samenwerkingen zij delen. Bij de "
              "andere vragen hoeft u niets te kiezen: dan gaat het antwoord over alle gemeenten.");
    return;
  }
  auto const name = full_name(request.atlas(), asked.question.chosen.front());
  paragraph(html, "Kies nog een gemeente om " + name + " mee te vergelijken.");
  if (asked.suggested.empty()) return;
  auto all = asked.suggested;
  all.insert(all.begin(), asked.question.chosen.front());
  html.element("p", {{"class", "utrecht-paragraph"}}, [&] {
    html.write("Of bekijk " + name + " met wie zij het vaakst samenwerkt: ");
    anchor(html, same_page(request, request.parameters.set("gemeenten", in_address(request, all))),
           enumerated(names_of(request, asked.suggested)));
    html.write(".");
  });
}

/// What is to be known about sources: who has none of its own.
void without_source(Html& html, PageRequest const& request,
                    std::vector<std::string> const& chosen) {
  std::vector<std::string> names;
  for (auto const& code : chosen) {
    bool const own = std::ranges::any_of(request.snapshot().readings, [&](auto const& each) {
      return each.second.owner == code && each.second.superseded_by.empty();
    });
    if (!own) names.push_back(full_name(request.atlas(), code));
  }
  if (names.empty()) return;
  notice(html, "info", [&] {
    paragraph(html, "Van " + enumerated(names) +
                        " hebben we geen eigen overzicht. Daar gebruiken we wat anderen noemen: er "
                        "kan meer zijn dan hier staat.");
  });
}

void answer(Html& html, PageRequest const& request, OverlapPage const& asked,
            OverlapAnswer const& found) {
  auto const& question = asked.question;
  answer_brief(html, found);
  if (question.view == OverlapView::shared) {
    without_source(html, request, question.chosen);
  }
  for (std::size_t i = 0; i < found.tables.size(); ++i) {
    if (found.tables[i].key != "municipalities") {
      answer_table(html, request, found, i);
      continue;
    }
    html.element("p", {{"class", "utrecht-paragraph vb-to-picture"}}, [&] {
      anchor(html, "#tabel-municipalities", "Naar de tabel met dezelfde gegevens als de kaart");
    });
    html.element("div", {{"class", "vb-stack"}}, [&] {
      cartogram(html, request,
                analysis::map_of(of_chosen(question), "", request.atlas(), request.day),
                question.chosen);
      answer_table(html, request, found, i);
    });
  }
  answer_explanation(html, found);
}

/// The question as the title; of who is chosen when someone is.
std::string title(PageRequest const& request, OverlapQuestion const& question,
                  OverlapAnswer const& found) {
  auto const names = enumerated(names_of(request, question.chosen));
  if (question.view == OverlapView::shared) {
    return question.chosen.size() > 1 ? "Wat delen " + names + "?"
                                      : "Welke gemeenten delen samenwerkingen?";
  }
  auto const label = std::string{named(question.view).label};
  if (!names.empty()) return label + ": " + names;
  return found.tables.empty() ? label : found.tables[found.main].caption;
}

}  // namespace

bool answerable(OverlapQuestion const& question) {
  return question.view != OverlapView::shared || question.chosen.size() > 1;
}

std::string in_address(PageRequest const& request, std::vector<std::string> const& codes) {
  std::string text;
  for (auto const& code : codes) {
    text += (text.empty() ? "" : ",") + request.addresses->name_of(code);
  }
  return text;
}

void organisation_choice(Html& html, PageRequest const& request, std::string_view name,
                         std::string_view code, std::string_view example) {
  html.element("div", {}, [&] {
    html.element("label", {{"class", "utrecht-form-label"}, {"for", name}},
                 "Gemeente of andere organisatie");
    html.single("input", {{"class", "utrecht-textbox"},
                          {"type", "text"},
                          {"id", name},
                          {"name", name},
                          {"value", code.empty() ? std::string{request.parameters.value(name)}
                                                 : full_name(request.atlas(), code)},
                          {"placeholder", example},
                          {"list", "namen"},
                          {"autocomplete", "off"}});
    offered_names(html, request);
  });
}

void theme_choice(Html& html, PageRequest const& request, std::string_view name,
                  std::string_view chosen) {
  std::vector<PolicyArea const*> areas;
  for (auto const& each : request.atlas().policy_areas) {
    if (!each.id.starts_with("iv3_")) areas.push_back(&each);
  }
  std::ranges::sort(areas, {}, [](auto const* each) { return analysis::lower(each->label); });
  html.element(
      "select", {{"class", "utrecht-textbox vb-select"}, {"id", name}, {"name", name}}, [&] {
        html.element("option", {{"value", ""}}, "alles");
        for (auto const* const each : areas) {
          auto const value = slug(each->label);
          html.element("option",
                       {{"value", value}, {"selected", value == chosen || each->id == chosen}},
                       each->label);
        }
      });
}

void kept_dates(Html& html, PageRequest const& request) {
  auto const hidden = [&](std::string_view name, std::string const& value) {
    html.single("input", {{"type", "hidden"}, {"name", name}, {"value", value}});
  };
  if (request.known) hidden("bekend", iso(*request.known));
  if (request.day_given) hidden("op", iso(request.day));
}

void offered_names(Html& html, PageRequest const& request) {
  std::vector<std::string> names;
  for (auto const& each : request.atlas().organisations) {
    if (each.kind == OrganisationKind::municipality && each.period.contains(request.day)) {
      names.push_back(each.name);
    }
  }
  std::ranges::sort(names, {}, [](auto const& each) { return analysis::lower(each); });
  html.element("datalist", {{"id", "namen"}}, [&] {
    for (auto const& name : names) html.element("option", {{"value", name}}, "");
  });
}

std::string overlap_page(PageRequest const& request, OverlapPage const& asked) {
  auto const& question = asked.question;
  bool const answers = answerable(question) && request.troubles.empty();
  auto const found = answers ? overlap_answer(question) : OverlapAnswer{};
  auto const rows = answers ? found.tables[found.main].rows.size() : 0;
  Frame const frame{.title = title(request, question, found),
                    .section = "/vergelijk",
                    .crumbs = {{"Vergelijken", link(request, "/vergelijk")}, {"Overlap", ""}},
                    .takes = answers ? TakeAlong::graph : TakeAlong::nothing,
                    .rows = rows,
                    .in_parts = rows > page_size,
                    .years = answers};
  return page(request, frame, [&](Html& html) {
    form(html, request, asked);
    chosen_filters(html, request, asked.filters);
    questions(html, request, question.view);
    for (auto const& code : question.chosen) {
      auto const* const known = request.atlas().organisation(code);
      if (known == nullptr || known->period.contains(request.day)) continue;
      gone(html, request, *known, request.day,
           [&](Date day) { return on_another_day(request, day); });
    }
    if (answers) return answer(html, request, asked, found);
    what_to_do(html, request, asked);
  });
}

}  // namespace verband::publish
