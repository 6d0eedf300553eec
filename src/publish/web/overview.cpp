// SPDX-License-Identifier: EUPL-1.2
#include "publish/web/overview.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <functional>
#include <map>
#include <tuple>

#include "analysis/lower.hpp"
#include "model/wording.hpp"
#include "publish/web/gone.hpp"
#include "publish/web/overlap.hpp"
#include "publish/web/pictures.hpp"
#include "publish/words.hpp"

namespace verband::publish {
namespace {

using analysis::BeliefView;

constexpr std::size_t names_shown = 6;

std::string name_of_self(PageRequest const& request, Overview const& list) {
  return full_name(request.atlas(), list.self);
}

/// In how many partnerships, in a sentence. Where every row is presumed, so is the sentence.
std::string how_many(PageRequest const& request, Overview const& list) {
  bool const presumed =
      !list.all.empty() && std::ranges::all_of(list.all, [](BeliefView const* each) {
        return each->standing != analysis::Standing::stated;
      });
  std::string const perhaps = presumed ? "vermoedelijk " : "";
  std::size_t count = list.all.size();
  std::string more;
  if (!list.self.empty()) {
    // Its own list may name what it does not say the members of.
    auto const open = static_cast<std::size_t>(std::ranges::count_if(
        list.all, [&](BeliefView const* each) { return !analysis::has_member(*each, list.self); }));
    count -= open;
    if (open > 0) {
      more = " In het eigen overzicht " + std::string{open == 1 ? "staat" : "staan"} + " er nog " +
             std::to_string(open) + ", zonder dat te lezen is wie er precies meedoen.";
    }
  }
  std::string text = list.self.empty()
                         ? "Er zijn " + perhaps
                         : sentence(name_of_self(request, list)) + " doet " + perhaps + "mee aan ";
  text += counted(count, "samenwerking", "samenwerkingen");
  if (!list.theme.empty()) {
    text += " over " + std::string{analysis::policy_label(request.atlas(), list.theme)};
  }
  return text + (request.day_given ? " op " + dutch(request.day) + "." : " (vandaag).") + more;
}

/// Whom it meets most; empty when all are met equally often.
std::string most_met(PageRequest const& request, Overview const& list) {
  constexpr std::size_t few = 3;
  auto const& members = list.sieved.members;
  auto const tied = [&](std::size_t i) {
    return members.size() > few && members[i].count == members[few].count;
  };
  if (members.empty() || members.front().count == members.back().count) return {};
  std::vector<std::string> names;
  for (std::size_t i = 0; i < members.size() && i < few && !tied(i); ++i) {
    names.push_back(full_name(request.atlas(), members[i].value) + " (" +
                    std::to_string(members[i].count) + ")");
  }
  return names.empty() ? std::string{} : "Het vaakst samen met " + enumerated(names) + ".";
}

/// A few facts in sentences.
void brief(Html& html, PageRequest const& request, Overview const& list) {
  auto const count = [&](auto const& fits) {
    return static_cast<std::size_t>(std::ranges::count_if(list.all, fits));
  };
  html.element("section", {{"class", "vb-brief"}, {"aria-labelledby", "kort"}}, [&] {
    heading(html, 2, "In het kort", "kort");
    paragraph(html, how_many(request, list));
    auto const by_law = count([](BeliefView const* each) {
      return each->account->typed.legal_basis == LegalBasis::public_law;
    });
    auto const unknown = count([](BeliefView const* each) {
      return each->account->typed.legal_basis == LegalBasis::not_stated;
    });
    std::string form = (by_law == 0 ? "Geen is" : counted(by_law, "is", "zijn")) +
                       " geregeld bij wet (publiekrechtelijk).";
    if (unknown > 0) form += " Bij " + std::to_string(unknown) + " is de vorm niet vermeld.";
    paragraph(html, form);
    auto const most = most_met(request, list);
    if (!list.self.empty() && !most.empty() && list.filters.chosen.empty()) paragraph(html, most);
    auto const ending = count([](BeliefView const* each) {
      return each->account->typed.status == Status::to_be_dissolved;
    });
    if (ending > 0) {
      paragraph(html,
                counted(ending, "samenwerking wordt", "samenwerkingen worden") + " opgeheven.");
    }
  });
}

/// Which sources speak, and of which day.
void origin(Html& html, PageRequest const& request, Overview const& list) {
  std::map<std::string, std::size_t> sources;
  std::size_t presumed = 0;
  for (auto const* each : list.sieved.found) {
    ++sources[each->account->source];
    presumed += each->standing == analysis::Standing::stated ? 0 : 1;
  }
  html.element("section", {{"class", "vb-origin"}, {"aria-labelledby", "herkomst"}}, [&] {
    heading(html, 2, "Waar komt dit vandaan?", "herkomst");
    if (presumed > 0) {
      paragraph(html, "Bij " + counted(presumed, "samenwerking", "samenwerkingen") +
                          " spreekt de bron over een andere dag dan " + dutch(request.day) +
                          ". Er staat dan „vermoed”: er is niets bekend van een wijziging.");
    }
    html.element("ul", {{"class", "utrecht-unordered-list"}}, [&] {
      for (auto const& [id, rows] : sources) {
        auto const at = request.snapshot().sources.find(id);
        if (at == request.snapshot().sources.end()) continue;
        html.element("li", {{"class", "utrecht-unordered-list__item"}}, [&] {
          html.element(
              "a",
              {{"class", "utrecht-link"}, {"href", link(request, "/bron/" + id.substr(0, 12))}},
              [&] { html.quote(at->second.title); });
          html.write(" (" + counted(rows, "rij", "rijen") + ")");
        });
      }
    });
    if (!list.self.empty() && request.snapshot().sources.size() > 1) {
      html.element("p", {{"class", "utrecht-paragraph"}}, [&] {
        Parameters about;
        about.add("deelnemer", in_address(request, {list.self}));
        anchor(html, link(request, "/verschillen", about), "Waarover verschillen de bronnen?");
      });
    }
  });
}

/// The beginning of a text that is far too long for a list; the page of the partnership has it all.
std::string_view beginning(std::string_view text) {
  constexpr std::size_t longest = 4000;
  if (text.size() <= longest) return text;
  text = text.substr(0, longest);
  // Not in the middle of a letter of several bytes.
  while (!text.empty() && (static_cast<unsigned char>(text.back()) & 0xC0U) == 0x80U) {
    text.remove_suffix(1);
  }
  if (!text.empty() && static_cast<unsigned char>(text.back()) >= 0xC0U) text.remove_suffix(1);
  return text;
}

/// Words of a source in a list.
void quote_beginning(Html& html, std::string_view text) {
  auto const begin = beginning(text);
  html.quote(begin);
  if (begin.size() < text.size()) html.write(" … (ingekort)");
}

void members_cell(Html& html, PageRequest const& request, BeliefView const& belief) {
  auto const& members = belief.members;
  if (members.empty()) {
    quote_beginning(html, analysis::stated(*belief.account, ColumnRole::participants));
    return;
  }
  if (members.size() <= names_shown) {
    for (std::size_t i = 0; i < members.size(); ++i) {
      if (i > 0) html.write(", ");
      organisation(html, request, members[i].code);
    }
  } else {
    html.element("div", {{"class", "vb-clamp"}}, [&] {
      quote_beginning(html, analysis::stated(*belief.account, ColumnRole::participants));
    });
    anchor(html, link(request, partnership_path(*belief.partnership)) + "#wie",
           counted(members.size(), "deelnemer", "deelnemers"));
  }
}

void how_cell(Html& html, BeliefView const& belief) {
  auto const& typed = belief.account->typed;
  std::string form{typed.legal_basis == LegalBasis::not_stated ? "vorm niet vermeld"
                                                               : word(typed.legal_basis)};
  if (typed.legal_form) form += ", " + std::string{word(*typed.legal_form)};
  if (typed.obligation != Obligation::not_stated) {
    form += ", " + std::string{word(typed.obligation)};
  }
  if (typed.status != Status::active) form += ", " + std::string{word(typed.status)};
  html.element("div", {}, form);
  auto const stated = analysis::stated(*belief.account, ColumnRole::nature);
  if (!stated.empty() && analysis::lower(stated) != word(typed.legal_basis)) {
    html.element("div", {{"class", "vb-clamp"}}, [&] { quote_beginning(html, stated); });
  }
}

/// The policy areas that name and purpose tell, where the source states none.
void derived_themes(Html& html, PageRequest const& request, BeliefView const& belief) {
  if (!analysis::stated(*belief.account, ColumnRole::policy_area).empty()) return;
  std::vector<std::string> labels;
  for (auto const& id : analysis::policy_themes(belief.account->typed)) {
    labels.emplace_back(analysis::policy_label(request.atlas(), id));
  }
  if (labels.empty()) return;
  html.element("div", {{"class", "vb-place"}}, enumerated(labels) + " (afgeleid)");
}

void cell(Html& html, PageRequest const& request, BeliefView const& belief, std::size_t column) {
  auto const quoted = [&](ColumnRole role) {
    auto const text = analysis::stated(*belief.account, role);
    if (text.empty()) {
      html.element("span", {{"class", "vb-mark vb-mark--missing"}}, "niet vermeld in de bron");
    } else {
      html.element("div", {{"class", "vb-clamp"}}, [&] { quote_beginning(html, text); });
    }
  };
  switch (column) {
    case 0:
      partnership(html, request, belief);
      html.write(" ");
      mark(html, belief.standing);
      if (!belief.contradictions.empty()) {
        html.element("span", {{"class", "vb-mark vb-mark--contradiction"}},
                     "bronnen spreken elkaar tegen");
      }
      break;
    case 1:
      quoted(ColumnRole::purpose);
      break;
    case 2:
      members_cell(html, request, belief);
      break;
    case 3:
      quoted(ColumnRole::policy_area);
      derived_themes(html, request, belief);
      break;
    default:
      how_cell(html, belief);
  }
}

/// The head to sort by: what it would do, and how the rows are sorted now.
SortHead sort_head(PageRequest const& request, std::string const& by) {
  auto const now = request.parameters.value("sorteer");
  bool const here = now == by || (now.empty() && by == "naam");
  auto const address =
      same_page(request, request.parameters.without("pagina").set("sorteer", here ? "-" + by : by));
  // The most members come first; the others are in the order of their words.
  bool const falls = by == "deelnemers" ? here : now == "-" + by;
  bool const sorted_by = here || now == "-" + by;
  return {address, !sorted_by ? "" : falls ? "descending" : "ascending"};
}

void rows_table(Html& html, PageRequest const& request, Overview const& list) {
  auto const rows = sorted(request, list);
  std::size_t const pages = (rows.size() + page_size - 1) / page_size;
  std::size_t const current = page_number(request, pages);
  std::size_t const first = (current - 1) * page_size;
  std::size_t const count = std::min(page_size, rows.size() - std::min(first, rows.size()));
  TableFrame const frame{
      .id = "samenwerkingen",
      .caption = overview_title(request, list) + " – " + overview_question(request, list.filters),
      .heads = {"Samenwerking", "Waarom", "Met wie", "Waarover", "Hoe"},
      .sort = {sort_head(request, "naam"),
               {},
               sort_head(request, "deelnemers"),
               {},
               sort_head(request, "vorm")}};
  table(html, frame, count, [&](std::size_t row, std::size_t column) {
    cell(html, request, *rows[first + row], column);
  });
  page_links(html, request, pages, current);
}

void views(Html& html, PageRequest const& request, Overview const& list) {
  if (list.self.empty()) return;
  struct View {
    std::string_view key, label;
  };
  static constexpr std::array<View, 3> all{
      {{"", "Tabel"}, {"kaart", "Kaart"}, {"netwerk", "Netwerk"}}};
  html.element("nav", {{"class", "vb-views"}, {"aria-label", "Manier van tonen"}}, [&] {
    html.element("ul", {}, [&] {
      for (auto const& each : all) {
        html.element("li", {}, [&] {
          bool const here = request.parameters.value("beeld") == each.key;
          html.element("a",
                       {{"class", "utrecht-link"},
                        {"href", same_page(request, request.parameters.without("pagina").set(
                                                        "beeld", each.key))},
                        AttributeView::unless_empty("aria-current", here ? "true" : "")},
                       each.label);
        });
      }
    });
  });
}

/// Nothing is known of this organisation on this day.
void no_overview(Html& html, PageRequest const& request, Overview const& list) {
  notice(html, "info", [&] {
    paragraph(html,
              list.self.empty()
                  ? "Er zijn op deze dag nog geen samenwerkingen in het register."
                  : "Van " + name_of_self(request, list) +
                        " hebben we op deze dag geen samenwerkingen. Dat betekent niet dat ze "
                        "er niet zijn: we kennen alleen wat in onze bronnen staat.");
    if (request.known) {
      html.element("p", {{"class", "utrecht-paragraph"}}, [&] {
        anchor(html, request.path + query(request.parameters.without("bekend")),
               "Bekijk wat het register nu weet");
      });
    }
  });
}

void results(Html& html, PageRequest const& request, Overview const& list) {
  html.element(
      "section", {{"class", "vb-results"}, {"id", "resultaat"}, {"aria-labelledby", "gevonden"}},
      [&] {
        html.element(
            "h2",
            {{"class", "utrecht-heading-2 vb-result-count"},
             {"id", "gevonden"},
             {"aria-live", "polite"},
             {"tabindex", "-1"}},
            counted(list.sieved.found.size(), "samenwerking", "samenwerkingen") +
                (list.filters.chosen.empty() ? "" : " van " + std::to_string(list.all.size())));
        html.element("a", {{"class", "utrecht-link vb-to-filter"}, {"href", "#filter"}},
                     "Naar de filters");
        chosen_filters(html, request, list.filters);
        views(html, request, list);
        if (list.sieved.found.empty()) {
          nothing_left(html, request, list.filters, list.sieved, list.all.size());
          return;
        }
        if (picture(html, request, list)) return;
        rows_table(html, request, list);
      });
}

}  // namespace

std::vector<BeliefView const*> sorted(PageRequest const& request, Overview const& list) {
  auto rows = list.sieved.found;
  auto by = request.parameters.value("sorteer");
  bool const turned = by.starts_with('-');
  if (turned) by.remove_prefix(1);
  // They come in the order of their names.
  if (by == "deelnemers") {
    std::ranges::stable_sort(rows, std::greater{},
                             [](auto const* each) { return each->members.size(); });
  } else if (by == "vorm") {
    std::ranges::stable_sort(rows, {}, [](auto const* each) {
      return std::tuple{word(each->account->typed.legal_basis),
                        word(each->account->typed.obligation)};
    });
  }
  if (turned) std::ranges::reverse(rows);
  return rows;
}

std::string overview_title(PageRequest const& request, Overview const& list) {
  if (!list.self.empty()) return "Met wie werkt " + name_of_self(request, list) + " samen?";
  if (!list.theme.empty()) {
    return "Wie werkt samen aan " +
           std::string{analysis::policy_label(request.atlas(), list.theme)} + "?";
  }
  return "Welke samenwerkingen zijn er?";
}

std::string overview_question(PageRequest const& request, Filters const& filters) {
  std::string text = "op " + dutch(request.day);
  if (request.known) text += ", zoals bekend op " + dutch(*request.known);
  for (auto const& each : filters.chosen) text += "; " + each.label;
  return text;
}

std::string overview_page(PageRequest const& request, Overview const& list) {
  bool const municipality = request.path.starts_with("/gemeente/");
  Frame frame{.title = overview_title(request, list),
              .section = municipality          ? "/gemeenten"
                         : !list.theme.empty() ? "/themas"
                         : list.self.empty()   ? "/samenwerkingen"
                                               : "",
              .takes = list.sieved.found.empty() ? TakeAlong::nothing : TakeAlong::partnerships,
              .rows = list.sieved.found.size(),
              .in_parts = list.sieved.found.size() > page_size,
              .drawn = !list.self.empty() && !request.parameters.value("beeld").empty(),
              .years = true};
  if (!list.self.empty()) {
    if (municipality) frame.crumbs.push_back({"Gemeenten", link(request, "/gemeenten")});
    frame.crumbs.push_back({name_of_self(request, list), ""});
  } else if (!list.theme.empty()) {
    frame.crumbs = {{"Thema’s", link(request, "/themas")},
                    {std::string{analysis::policy_label(request.atlas(), list.theme)}, ""}};
  } else {
    frame.crumbs = {{"Samenwerkingen", ""}};
  }
  return page(request, frame, [&](Html& html) {
    auto const* const self = request.atlas().organisation(list.self);
    if (self != nullptr && !self->period.contains(request.day)) {
      gone(html, request, *self, request.day,
           [&](Date day) { return on_another_day(request, day); });
      if (list.all.empty()) return;
    }
    if (list.all.empty()) {
      no_overview(html, request, list);
      return;
    }
    brief(html, request, list);
    html.element("div", {{"class", "vb-columns"}}, [&] {
      filter_form(html, request, list.filters, list.sieved, !list.theme.empty());
      results(html, request, list);
    });
    origin(html, request, list);
  });
}

}  // namespace verband::publish
