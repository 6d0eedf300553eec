// SPDX-License-Identifier: EUPL-1.2
// What municipalities share, and who works with whom.
#include <algorithm>

#include "analysis/overlap/graph.hpp"
#include "app/endpoints.hpp"
#include "publish/graph.hpp"
#include "publish/overlap/answers.hpp"
#include "publish/web/country.hpp"
#include "publish/web/overlap.hpp"

namespace verband::app {
namespace {

using Beliefs = std::vector<analysis::BeliefView const*>;

/// The names in a parameter: with commas between them, unless the whole is one name.
std::vector<std::string> names_in(Ask const& ask, std::string_view parameter) {
  std::vector<std::string> result;
  for (auto const& value : ask.page.parameters.values(parameter)) {
    if (!ask.page.addresses->codes(true, publish::slug(value)).empty()) {
      result.push_back(value);
      continue;
    }
    std::string_view rest = value;
    while (!rest.empty()) {
      auto const end = std::min(rest.find_first_of(",;"), rest.size());
      auto name = rest.substr(0, end);
      rest.remove_prefix(std::min(end + 1, rest.size()));
      while (name.starts_with(' ')) name.remove_prefix(1);
      while (name.ends_with(' ')) name.remove_suffix(1);
      if (!name.empty()) result.emplace_back(name);
    }
  }
  return result;
}

/// The code of a typed name; what is wrong with it goes to the troubles.
std::optional<std::string> code(Ask const& ask, publish::PageRequest& request,
                                std::string_view parameter, std::string_view name) {
  auto const codes = codes_of(ask, name);
  if (codes.size() == 1) return codes.front();
  std::string text =
      "We kennen geen gemeente met de naam „" + std::string{name} + "”. Controleer de spelling.";
  if (!codes.empty()) {
    text = "„" + std::string{name} + "” kan meer dan een gemeente zijn. Schrijf de code:";
    for (auto const& each : codes) {
      text += (each == codes.front() ? " " : ", ") + each + " (" +
              full_name(ask.page.atlas(), each) + ")";
    }
    text += ".";
  }
  request.troubles.emplace_back(parameter, text);
  return std::nullopt;
}

std::vector<std::string> chosen(Ask const& ask, publish::PageRequest& request) {
  std::vector<std::string> result;
  for (auto const& name : names_in(ask, "gemeenten")) {
    auto found = code(ask, request, "gemeenten", name);
    if (found && std::ranges::find(result, *found) == result.end()) {
      result.push_back(std::move(*found));
    }
  }
  if (result.size() > publish::most_chosen) {
    request.troubles.emplace_back("gemeenten", "U koos " + std::to_string(result.size()) +
                                                   " gemeenten. Kies er hoogstens " +
                                                   std::to_string(publish::most_chosen) + ".");
    result.resize(publish::most_chosen);
  }
  return result;
}

publish::OverlapView view(Ask const& ask, publish::PageRequest& request) {
  auto const text = ask.page.parameters.value("beeld");
  if (text.empty()) return publish::OverlapView::shared;
  if (auto const found = publish::overlap_view(text)) return *found;
  std::string choices;
  for (auto const& each : publish::overlap_views()) {
    choices += (choices.empty() ? "" : ", ") + std::string{each.slug};
  }
  request.troubles.emplace_back(
      "beeld",
      "„" + std::string{text} + "” is geen vraag die we kennen. Kies uit: " + choices + ".");
  return publish::OverlapView::shared;
}

/// Those with whom the only one chosen works most often.
std::vector<std::string> suggested(Beliefs const& beliefs, std::vector<std::string> const& chosen,
                                   Atlas const& atlas) {
  std::vector<std::string> result;
  if (chosen.size() != 1) return result;
  constexpr std::size_t enough = 4;
  for (auto const& each : analysis::network(beliefs, chosen.front()).companions) {
    auto const* const known = atlas.organisation(each.code);
    if (known == nullptr || known->kind != OrganisationKind::municipality) continue;
    result.push_back(each.code);
    if (result.size() == enough) break;
  }
  return result;
}

/// The answer as a file: a table, all tables, or the graph of those beliefs.
Reply answer_file(Ask const& ask, publish::OverlapAnswer const& answer, Beliefs const& beliefs,
                  std::string_view view, std::string const& name) {
  auto const& request = ask.page;
  auto const title = answer.tables[answer.main].caption;
  auto const named = name + "-" + iso(request.day);
  auto const known = request.known ? iso(*request.known) : std::string{};
  switch (ask.format) {
    case Format::graphml:
      return named_file(ask, publish::graphml(analysis::graph(beliefs, request.atlas()), title),
                        named);
    case Format::gexf:
      return named_file(ask, publish::gexf(analysis::graph(beliefs, request.atlas()), title),
                        named);
    case Format::json:
      return named_file(
          ask, publish::answer_json(answer.tables, request.snapshot(), request.day, known, view),
          named);
    case Format::xlsx: {
      auto notes = answer.brief;
      notes.insert(notes.end(), answer.explanation.begin(), answer.explanation.end());
      notes.push_back("Op " + dutch(request.day) +
                      (request.known ? ", zoals bekend op " + dutch(*request.known) : "") + ".");
      return named_file(ask, publish::answer_workbook(answer.tables, request.atlas(), notes),
                        named);
    }
    default:
      return named_file(
          ask, publish::csv(publish::plain_table(answer.tables[answer.main], request.atlas())),
          named);
  }
}

/// For a file: all that is wrong with the question.
Reply wrong(publish::PageRequest const& request, std::string_view detail) {
  return problem(400, "Ongeldige vraag", detail, request.troubles);
}

Reply page_reply(publish::PageRequest const& request, std::string body) {
  Reply reply{.body = std::move(body)};
  if (!request.troubles.empty()) reply.status = 400;
  return reply;
}

}  // namespace

Reply overlap_page(Ask const& ask) {
  auto request = ask.page;
  publish::OverlapPage asked;
  asked.question.view = view(ask, request);
  asked.question.chosen = chosen(ask, request);
  asked.filters =
      publish::read_filters(request, [&](std::string_view typed) { return code_of(ask, typed); });
  request.troubles.insert(request.troubles.end(), asked.filters.troubles.begin(),
                          asked.filters.troubles.end());
  auto const found =
      analysis::sieve(request.register_on_day->all(), asked.filters.selection, request.atlas())
          .found;
  auto& question = asked.question;
  question.beliefs = found;
  question.snapshot = &request.snapshot();
  question.day = request.day;
  asked.suggested = suggested(found, question.chosen, request.atlas());
  if (ask.format == Format::html) return page_reply(request, publish::overlap_page(request, asked));
  if (!request.troubles.empty()) return wrong(request, "Er klopt iets niet in de vraag.");
  if (!publish::answerable(question)) return wrong(request, "Kies minstens twee gemeenten.");
  return answer_file(ask, publish::overlap_answer(question), publish::of_chosen(question),
                     publish::named(question.view).key,
                     "overlap-" + std::string{publish::named(question.view).slug});
}

Reply network_page(Ask const& ask) {
  auto request = ask.page;
  publish::NetworkPage asked{.country = request.parameters.value("gebied") == "nederland"};
  if (auto const typed = request.parameters.value("gemeente"); !typed.empty()) {
    asked.self = code(ask, request, "gemeente", typed).value_or("");
    asked.country = false;
  }
  analysis::Selection selection;
  if (auto const theme = request.parameters.value("thema"); !theme.empty()) {
    auto const& areas = request.atlas().policy_areas;
    auto const at = std::ranges::find_if(areas, [&](PolicyArea const& area) {
      return !area.id.starts_with("iv3_") &&
             (area.id == theme || publish::slug(area.label) == theme);
    });
    if (at == areas.end()) {
      request.troubles.emplace_back("thema", "Het beleidsterrein „" + std::string{theme} +
                                                 "” kennen we niet. Kies er een uit de lijst.");
    } else {
      asked.theme = at->id;
      selection.policy_areas = {at->id};
    }
  }
  asked.beliefs = analysis::sieve(request.register_on_day->all(), selection, request.atlas()).found;
  if (ask.format == Format::html) return page_reply(request, publish::network_page(request, asked));
  if (!request.troubles.empty()) return wrong(request, "Er klopt iets niet in de vraag.");
  if (asked.self.empty() && !asked.country) {
    return wrong(request, "Kies een gemeente, of vraag heel Nederland met gebied=nederland.");
  }
  if (!asked.self.empty()) {
    std::erase_if(asked.beliefs,
                  [&](auto const* each) { return !analysis::has_member(*each, asked.self); });
  }
  return answer_file(
      ask, publish::network_answer(request, asked), asked.beliefs, "network",
      "netwerk-" + (asked.self.empty() ? "nederland" : request.addresses->name_of(asked.self)));
}

}  // namespace verband::app
