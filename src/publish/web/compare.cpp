// SPDX-License-Identifier: EUPL-1.2
#include "publish/web/compare.hpp"

#include <algorithm>
#include <array>

#include "analysis/select.hpp"
#include "model/wording.hpp"
#include "publish/web/gone.hpp"
#include "publish/words.hpp"

namespace verband::publish {
namespace {

using analysis::Aspect;
using analysis::Comparison;
using analysis::SharedPartnership;
using analysis::SideView;

constexpr std::string_view nothing_stated = "Niet vermeld in de bron";

std::string plain_name(analysis::Side const& side) {
  return full_name(*side.register_on_day->snapshot->atlas, side.code);
}

int year(Date day) { return static_cast<int>(std::chrono::year_month_day{day}.year()); }

/// The organisation when it is not there on the day of its side.
Organisation const* absent(analysis::Side const& side) {
  auto const* const known = side.register_on_day->snapshot->atlas->organisation(side.code);
  return known == nullptr || known->period.contains(side.register_on_day->day) ? nullptr : known;
}

/// "Haren is van 2015, Tynaarlo van 2018": what is not of the same moment.
void dates(Html& html, Comparison const& comparison) {
  auto const& a = comparison.source_a;
  auto const& b = comparison.source_b;
  bool const sources_differ = a && b && *a != *b;
  Date const day_a = comparison.a.register_on_day->day;
  Date const day_b = comparison.b.register_on_day->day;
  if (!sources_differ && day_a == day_b) return;
  notice(html, "warning", [&] {
    if (day_a != day_b) {
      paragraph(html, "Let op: u vergelijkt " + plain_name(comparison.a) + " op " + dutch(day_a) +
                          " met " + plain_name(comparison.b) + " op " + dutch(day_b) + ".");
    }
    if (!sources_differ) return;
    bool const by_year = year(*a) != year(*b);
    auto const when = [&](Date day) { return by_year ? std::to_string(year(day)) : dutch(day); };
    if (comparison.a.code == comparison.b.code) {
      paragraph(html, "Let op: het eerste overzicht van " + plain_name(comparison.a) + " is van " +
                          when(*a) + ", het tweede van " + when(*b) + ".");
    } else {
      paragraph(html, "Let op: " + plain_name(comparison.a) + " is van " + when(*a) + ", " +
                          plain_name(comparison.b) + " van " + when(*b) + ".");
    }
  });
}

/// "van Emmen hebben we geen overzicht", for those without a source of their own.
std::string without_source(Comparison const& comparison) {
  std::vector<std::string> names;
  if (!comparison.source_a) names.push_back(plain_name(comparison.a));
  if (!comparison.source_b && comparison.b.code != comparison.a.code) {
    names.push_back(plain_name(comparison.b));
  }
  return names.empty() ? "" : "van " + enumerated(names) + " hebben we geen overzicht";
}

void summary(Html& html, Comparison const& comparison) {
  heading(html, 2, "In het kort", "kort");
  paragraph(html, "Samen: " + std::to_string(comparison.both.size()) + ". Alleen " +
                      side_name(comparison, true) + ": " +
                      std::to_string(comparison.only_a.size()) + ". Alleen " +
                      side_name(comparison, false) + ": " +
                      std::to_string(comparison.only_b.size()) + ".");
  if (absent(comparison.a) != nullptr || absent(comparison.b) != nullptr) return;
  auto const lacking = without_source(comparison);
  if (comparison.both.empty()) {
    bool const same = comparison.a.code == comparison.b.code;
    std::string text = same ? "In onze gegevens is er geen samenwerking die op beide dagen bestond."
                            : "Deze organisaties werken in onze gegevens nergens samen.";
    auto const* const a =
        comparison.a.register_on_day->snapshot->atlas->organisation(comparison.a.code);
    auto const* const b =
        comparison.b.register_on_day->snapshot->atlas->organisation(comparison.b.code);
    if (!same && a != nullptr && b != nullptr && a->kind == OrganisationKind::municipality &&
        b->kind == OrganisationKind::municipality) {
      text = "Deze gemeenten werken in onze gegevens nergens samen.";
    }
    if (!lacking.empty()) text += " Dat betekent niet dat het zo is: " + lacking + ".";
    paragraph(html, text);
    return;
  }
  auto const differing = static_cast<std::size_t>(std::ranges::count_if(
      comparison.both, [](auto const& each) { return each.differ_in_content(); }));
  paragraph(html, differing == 0 ? "In de samenwerkingen die ze delen, vinden we geen verschillen."
                                 : "In " + counted(differing, "daarvan", "daarvan") +
                                       " vinden we een verschil; dat staat in de tabel.");
  if (!lacking.empty()) {
    paragraph(html, "Let op: " + lacking + ". Daar gebruiken we wat anderen noemen.");
  }
}

void stated_text(Html& html, SideView const& view, ColumnRole role) {
  auto const text = analysis::stated(*view.account, role);
  if (text.empty()) {
    html.element("span", {{"class", "vb-missing"}}, nothing_stated);
  } else {
    html.quote(text);
  }
}

void member_names(Html& html, SideView const& view) {
  constexpr std::size_t few = 8;
  if (view.members.empty()) {
    html.element("span", {{"class", "vb-missing"}}, nothing_stated);
    return;
  }
  std::vector<std::string> names;
  for (auto const& each : view.members) names.push_back(each.name);
  html.write(names.size() <= few ? enumerated(names)
                                 : counted(names.size(), "deelnemer", "deelnemers"));
}

/// A field of both sides under each other, with the word that they differ.
template <typename Write>
void differing(Html& html, Comparison const& comparison, Write const& write) {
  html.element("div", {{"class", "vb-differs"}}, [&] {
    html.element("p", {{"class", "vb-differs__word"}}, "verschilt");
    html.element("dl", {{"class", "vb-differs__sides"}}, [&] {
      for (bool const of_a : {true, false}) {
        html.element("dt", {}, side_name(comparison, of_a));
        html.element("dd", {}, [&] { write(of_a); });
      }
    });
  });
}

std::string_view aspect_word(Aspect aspect) {
  switch (aspect) {
    case Aspect::name:
      return "naam";
    case Aspect::members:
      return "met wie";
    case Aspect::purpose:
      return "waarom";
    case Aspect::policy_area:
      return "waarover";
    case Aspect::nature:
      return "hoe";
    case Aspect::legal_basis:
      return "grondslag";
    case Aspect::legal_form:
      return "rechtsvorm";
    case Aspect::obligation:
      return "verplicht";
    case Aspect::status:
      return "status";
    case Aspect::standing:
      return "hoe zeker";
  }
  return {};
}

/// The word for a typed field of one side.
std::string typed_word(SideView const& view, Aspect aspect) {
  auto const& typed = view.account->typed;
  if (aspect == Aspect::legal_basis) return std::string{word(typed.legal_basis)};
  if (aspect == Aspect::legal_form) {
    return std::string{typed.legal_form ? word(*typed.legal_form) : "niet vermeld"};
  }
  if (aspect == Aspect::obligation) return std::string{word(typed.obligation)};
  if (aspect == Aspect::status) return std::string{word(typed.status)};
  if (aspect == Aspect::standing) return std::string{word(view.standing)};
  return {};
}

constexpr std::array typed_aspects{Aspect::legal_basis, Aspect::legal_form, Aspect::obligation,
                                   Aspect::status, Aspect::standing};

void text_cell(Html& html, Comparison const& comparison, SharedPartnership const& row,
               Aspect aspect, ColumnRole role) {
  if (!row.differ(aspect)) return stated_text(html, row.a, role);
  differing(html, comparison, [&](bool of_a) { stated_text(html, of_a ? row.a : row.b, role); });
}

void member_cell(Html& html, Comparison const& comparison, SharedPartnership const& row) {
  if (!row.differ(Aspect::members)) return member_names(html, row.a);
  differing(html, comparison, [&](bool of_a) {
    member_names(html, of_a ? row.a : row.b);
    auto const& extra = of_a ? row.only_a : row.only_b;
    if (!extra.empty()) html.write(". Alleen hier: " + enumerated(extra));
  });
}

/// The typed fields in words; only those that differ are said for both sides.
void kind_cell(Html& html, Comparison const& comparison, SharedPartnership const& row) {
  std::string same;
  std::vector<Aspect> different;
  for (auto const aspect : typed_aspects) {
    if (aspect == Aspect::standing) continue;
    auto const text = typed_word(row.a, aspect);
    if (row.differ(aspect)) {
      different.push_back(aspect);
    } else if (text != "niet vermeld") {
      same += (same.empty() ? "" : ", ") + text;
    }
  }
  html.write(same);
  if (!different.empty()) {
    differing(html, comparison, [&](bool of_a) {
      std::string text;
      for (auto const aspect : different) {
        text += (text.empty() ? "" : "; ") + std::string{aspect_word(aspect)} + ": " +
                typed_word(of_a ? row.a : row.b, aspect);
      }
      html.write(text);
    });
  }
  if (!row.differ(Aspect::standing)) return;
  html.element("p", {{"class", "vb-standing"}}, [&] {
    for (bool const of_a : {true, false}) {
      html.write((of_a ? "" : " ") + side_name(comparison, of_a) + ": ");
      mark(html, (of_a ? row.a : row.b).standing);
      html.write(".");
    }
  });
}

void shared_table(Html& html, PageRequest const& request, Comparison const& comparison) {
  bool const differences = request.parameters.has("alleen", "verschillen");
  std::vector<SharedPartnership const*> rows;
  for (auto const& each : comparison.both) {
    if (!differences || each.differ_in_content()) rows.push_back(&each);
  }
  heading(html, 2, "Samen", "samen");
  if (comparison.both.empty()) return paragraph(html, "Geen samenwerkingen.");
  html.element("p", {{"class", "utrecht-paragraph"}}, [&] {
    if (differences) {
      anchor(html, same_page(request, request.parameters.without("alleen")),
             "Toon alle samenwerkingen die ze delen");
    } else {
      anchor(html, same_page(request, request.parameters.set("alleen", "verschillen")),
             "Toon alleen verschillen");
    }
  });
  if (rows.empty()) return paragraph(html, "Er zijn geen verschillen.");
  TableFrame const frame{
      .id = "samen-tabel",
      .caption = comparison.a.code == comparison.b.code
                     ? "Waaraan doet " + plain_name(comparison.a) + " op beide dagen mee?"
                     : "Waaraan doen " + side_name(comparison, true) + " en " +
                           side_name(comparison, false) + " allebei mee?",
      .heads = {"Samenwerking", "Met wie", "Waarom", "Waarover", "Hoe", "Soort"}};
  table(html, frame, rows.size(), [&](std::size_t number, std::size_t column) {
    auto const& row = *rows[number];
    if (column == 0) {
      partnership(html, request, *row.a.belief);
      if (row.differ(Aspect::name)) {
        differing(html, comparison,
                  [&](bool of_a) { html.quote((of_a ? row.a : row.b).account->typed.name); });
      }
    }
    if (column == 1) member_cell(html, comparison, row);
    if (column == 2) text_cell(html, comparison, row, Aspect::purpose, ColumnRole::purpose);
    if (column == 3) text_cell(html, comparison, row, Aspect::policy_area, ColumnRole::policy_area);
    if (column == 4) text_cell(html, comparison, row, Aspect::nature, ColumnRole::nature);
    if (column == 5) kind_cell(html, comparison, row);
  });
}

void single_table(Html& html, PageRequest const& request, Comparison const& comparison, bool of_a) {
  auto const& views = of_a ? comparison.only_a : comparison.only_b;
  auto const name = side_name(comparison, of_a);
  std::string_view const id = of_a ? "alleen-eerste" : "alleen-tweede";
  heading(html, 2, "Alleen " + name, id);
  if (views.empty()) return paragraph(html, "Geen samenwerkingen.");
  auto const table_id = std::string{id} + "-tabel";
  TableFrame const frame{.id = table_id,
                         .caption = "Waaraan doet alleen " + name + " mee?",
                         .heads = {"Samenwerking", "Met wie", "Waarover", "Hoe"}};
  table(html, frame, views.size(), [&](std::size_t row, std::size_t column) {
    auto const& view = views[row];
    if (column == 0) partnership(html, request, *view.belief);
    if (column == 1) member_names(html, view);
    if (column == 2) stated_text(html, view, ColumnRole::policy_area);
    if (column == 3) stated_text(html, view, ColumnRole::nature);
  });
}

}  // namespace

std::string side_name(Comparison const& comparison, bool of_a) {
  auto const& side = of_a ? comparison.a : comparison.b;
  bool const days = comparison.a.register_on_day->day != comparison.b.register_on_day->day;
  return plain_name(side) + (days ? " op " + dutch(side.register_on_day->day) : "");
}

/// For one organisation on two days: what changed between them, in sentences.
void changes(Html& html, PageRequest const& request, Comparison const& comparison) {
  if (comparison.a.code != comparison.b.code) return;
  auto const turned = analysis::what_changed(comparison);
  heading(html, 2, "Wat veranderde er?", "veranderd");
  if (turned.empty()) {
    return paragraph(html, "Tussen deze dagen veranderde er voor " + plain_name(comparison.a) +
                               " niets, voor zover het register weet.");
  }
  html.element("ul", {{"class", "utrecht-unordered-list"}}, [&] {
    for (auto const& each : turned) {
      html.element("li", {{"class", "utrecht-unordered-list__item"}}, [&] {
        partnership(html, request, *each.belief);
        html.write(" – ");
        html.quote(each.sentence);
      });
    }
  });
}

void comparison(Html& html, PageRequest const& request, Comparison const& comparison,
                ComparisonLinks const& links) {
  dates(html, comparison);
  for (bool const of_a : {true, false}) {
    auto const& side = of_a ? comparison.a : comparison.b;
    if (auto const* const one = absent(side)) {
      gone(html, request, *one, side.register_on_day->day,
           [&](Date day) { return links.on(of_a, day); });
    }
  }
  summary(html, comparison);
  html.element("p", {{"class", "utrecht-paragraph"}},
               [&] { anchor(html, links.swapped, "Wissel links en rechts om"); });
  changes(html, request, comparison);
  shared_table(html, request, comparison);
  single_table(html, request, comparison, true);
  single_table(html, request, comparison, false);
}

Table comparison_rows(Comparison const& comparison, bool differences) {
  Table result{{"waar", "uri", "naam", "verschilt"}, {}};
  constexpr std::array<std::string_view, 11> fields{
      "deelnemers", "alleen_hier", "waarom", "waarover", "hoe",       "grondslag",
      "rechtsvorm", "verplicht",   "status", "stand",    "vermeld_op"};
  auto const names = std::array{side_name(comparison, true), side_name(comparison, false)};
  for (auto const field : fields) {
    for (auto const& name : names) result.head.push_back(std::string{field} + " " + name);
  }
  auto const cells = [&](SideView const* view, std::vector<std::string> const& only) {
    std::vector<std::string> row(fields.size());
    if (view == nullptr) return row;
    std::vector<std::string> members;
    for (auto const& each : view->members) members.push_back(each.name);
    auto const text = [&](ColumnRole role) {
      return std::string{analysis::stated(*view->account, role)};
    };
    row = {joined(members, "; "), joined(only, "; "), text(ColumnRole::purpose),
           text(ColumnRole::policy_area), text(ColumnRole::nature)};
    for (auto const aspect : typed_aspects) row.push_back(typed_word(*view, aspect));
    row.push_back(iso(view->account->observed));
    return row;
  };
  auto const add = [&](std::string where, SideView const* a, SideView const* b,
                       SharedPartnership const* shared) {
    auto const& belief = *(a != nullptr ? a : b)->belief;
    std::vector<std::string> differs;
    if (shared != nullptr) {
      for (auto const aspect : shared->differs) differs.emplace_back(aspect_word(aspect));
    }
    std::vector<std::string> row{std::move(where), belief.partnership->uri,
                                 belief.account->typed.name, joined(differs, "; ")};
    auto const of_a = cells(a, shared == nullptr ? std::vector<std::string>{} : shared->only_a);
    auto const of_b = cells(b, shared == nullptr ? std::vector<std::string>{} : shared->only_b);
    for (std::size_t i = 0; i < fields.size(); ++i) {
      row.push_back(of_a[i]);
      row.push_back(of_b[i]);
    }
    result.rows.push_back(std::move(row));
  };
  for (auto const& each : comparison.both) {
    if (!differences || each.differ_in_content()) add("samen", &each.a, &each.b, &each);
  }
  for (auto const& each : comparison.only_a) add("alleen " + names[0], &each, nullptr, nullptr);
  for (auto const& each : comparison.only_b) add("alleen " + names[1], nullptr, &each, nullptr);
  return result;
}

}  // namespace verband::publish
