// SPDX-License-Identifier: EUPL-1.2
// Lists of partnerships: of an organisation, on a theme, all; and the ways to them.
#include <algorithm>

#include "analysis/lower.hpp"
#include "app/endpoints.hpp"
#include "publish/web/lists.hpp"
#include "publish/web/overview.hpp"

namespace verband::app {
namespace {

using publish::Overview;
using publish::PageRequest;

Reply html(std::string body) { return {.body = std::move(body)}; }

/// A page, with the troubles of its filters said on it.
Reply list_reply(Ask const& ask, Overview list) {
  auto request = ask.page;
  auto const reader = [&](std::string_view typed) { return code_of(ask, typed); };
  list.filters = publish::read_filters(request, reader, list.self);
  auto selection = list.filters.selection;
  list.sieved = analysis::sieve(list.all, selection, request.atlas(), list.self);
  request.troubles.insert(request.troubles.end(), list.filters.troubles.begin(),
                          list.filters.troubles.end());
  if (ask.format != Format::html) {
    if (!request.troubles.empty()) {
      return problem(400, "Ongeldige vraag", "Een of meer filters kloppen niet.", request.troubles);
    }
    std::vector<std::string> filters{publish::overview_title(request, list)};
    for (auto const& each : list.filters.chosen) filters.push_back(each.label);
    return rows_file(ask, publish::sorted(request, list), filters);
  }
  auto reply = html(publish::overview_page(request, list));
  if (!request.troubles.empty()) reply.status = 400;
  return reply;
}

/// The organisation a part of an address stands for: alive on the day before others.
std::string chosen(Ask const& ask, std::vector<std::string> const& codes) {
  for (auto const& code : codes) {
    auto const* const known = ask.page.atlas().organisation(code);
    if (known != nullptr && known->period.contains(ask.page.day)) return code;
  }
  return codes.front();
}

/// What an organisation takes part in, and what its own list names without saying who take part.
std::vector<analysis::BeliefView const*> partnerships_of(PageRequest const& request,
                                                         std::string_view code) {
  std::vector<analysis::BeliefView const*> result;
  for (auto const& belief : request.register_on_day->beliefs) {
    bool const own = belief.reading != nullptr && belief.reading->owner == code;
    if (analysis::has_member(belief, code) || (own && belief.members.empty())) {
      result.push_back(&belief);
    }
  }
  return result;
}

Reply of_organisation(Ask const& ask, bool municipality) {
  auto const& request = ask.page;
  auto const name = ask.part("naam");
  auto const codes = request.addresses->codes(municipality, name);
  if (codes.empty()) {
    // A name people type: as the search would read it.
    if (auto const code = code_of(ask, name)) {
      return see_other(request.addresses->path(*code) + std::string{suffix(ask.format)} +
                       publish::query(request.parameters));
    }
    return trouble_page(ask, 404, "Deze organisatie kennen we niet",
                        "Controleer de spelling van de naam in het adres, of zoek hieronder.");
  }
  auto const code = chosen(ask, codes);
  bool const own_name =
      request.addresses->name_of(code) == name || request.addresses->name_of(codes.front()) == name;
  if (!own_name) {
    return see_other(request.addresses->path(code) + std::string{suffix(ask.format)} +
                     publish::query(request.parameters));
  }
  Overview list{.self = code};
  auto const* const known = request.atlas().organisation(code);
  if (known != nullptr && known->period.contains(request.day)) {
    list.all = partnerships_of(request, code);
  }
  return list_reply(ask, std::move(list));
}

}  // namespace

std::vector<std::string> codes_of(Ask const& ask, std::string_view typed) {
  auto const& atlas = ask.page.atlas();
  if (atlas.organisation(typed) != nullptr) return {std::string{typed}};
  for (bool const municipality : {true, false}) {
    auto const codes = ask.page.addresses->codes(municipality, typed);
    if (codes.empty()) continue;
    auto const code = chosen(ask, codes);
    if (atlas.organisation(code)->period.contains(ask.page.day)) return {code};
  }
  std::vector<std::string> result;
  std::optional<reference::Candidate> first;
  for (auto const& each : ask.desk->gazetteer->nearest(typed, ask.page.day)) {
    if (each.organisation == nullptr) continue;
    if (first &&
        (each.how != first->how || each.alive != first->alive || each.distance != first->distance ||
         each.organisation->kind != first->organisation->kind)) {
      continue;
    }
    if (!first) first = each;
    result.push_back(each.organisation->code);
  }
  return result;
}

std::optional<std::string> code_of(Ask const& ask, std::string_view typed) {
  auto const codes = codes_of(ask, typed);
  if (codes.empty()) return std::nullopt;
  return codes.front();
}

Reply start_page(Ask const& ask) { return html(publish::start_page(ask.page)); }

Reply municipalities_page(Ask const& ask) {
  auto const typed = ask.page.parameters.value("naam");
  if (typed.empty()) return html(publish::municipalities_page(ask.page));
  auto const codes = codes_of(ask, typed);
  if (codes.empty()) {
    auto reply = html(publish::start_page(ask.page, typed));
    reply.status = 404;
    return reply;
  }
  if (codes.size() > 1) return html(publish::choice_page(ask.page, typed, codes));
  return see_other(publish::link(ask.page, ask.page.addresses->path(codes.front())));
}

Reply municipality_page(Ask const& ask) { return of_organisation(ask, true); }
Reply organisation_page(Ask const& ask) { return of_organisation(ask, false); }

Reply partnerships_page(Ask const& ask) {
  return list_reply(ask, {.all = ask.page.register_on_day->all()});
}

Reply themes_page(Ask const& ask) { return html(publish::themes_page(ask.page)); }

Reply theme_page(Ask const& ask) {
  auto const& atlas = ask.page.atlas();
  auto const name = ask.part("naam");
  auto const at = std::ranges::find_if(atlas.policy_areas, [&](PolicyArea const& area) {
    // Those of the list people see; the task fields have no page.
    return !area.id.starts_with("iv3_") && (area.id == name || publish::slug(area.label) == name);
  });
  if (at == atlas.policy_areas.end()) {
    return trouble_page(ask, 404, "Dit beleidsterrein kennen we niet",
                        "Kies een beleidsterrein uit de lijst onder Thema’s, of zoek hieronder.");
  }
  Overview list{.theme = at->id};
  auto const all = ask.page.register_on_day->all();
  analysis::Selection const selection{.policy_areas = {at->id}};
  list.all = analysis::sieve(all, selection, atlas).found;
  return list_reply(ask, std::move(list));
}

Reply search_page(Ask const& ask) {
  publish::Found found{.text = std::string{ask.page.parameters.value("q")}};
  if (found.text.find_first_not_of(' ') == std::string::npos) found.text.clear();
  if (!found.text.empty()) {
    if (auto const code = analysis::lower(found.text); ask.page.atlas().organisation(code)) {
      found.organisations.push_back(code);
    }
    for (auto const& each : ask.desk->gazetteer->nearest(found.text, ask.page.day)) {
      if (each.organisation == nullptr) continue;
      auto const& code = each.organisation->code;
      if (std::ranges::find(found.organisations, code) == found.organisations.end()) {
        found.organisations.push_back(code);
      }
    }
    for (auto const& id : analysis::policy_areas_named(ask.page.atlas(), found.text)) {
      if (!id.starts_with("iv3_")) found.themes.push_back(id);
    }
    analysis::Selection const selection{.text = found.text};
    found.partnerships =
        analysis::sieve(ask.page.register_on_day->all(), selection, ask.page.atlas()).found;
    std::vector<analysis::BeliefView const*> elsewhen;
    for (auto const& each : ask.page.register_on_day->elsewhen) elsewhen.push_back(&each);
    found.elsewhen = analysis::sieve(elsewhen, selection, ask.page.atlas()).found;
  }
  return html(publish::search_page(ask.page, found));
}

Reply trouble_page(Ask const& ask, int status, std::string_view title, std::string_view text) {
  return {.status = status, .body = publish::trouble_page(ask.page, title, text)};
}

}  // namespace verband::app
