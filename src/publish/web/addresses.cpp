// SPDX-License-Identifier: EUPL-1.2
#include "publish/web/addresses.hpp"

#include <algorithm>

#include "publish/web/url.hpp"

namespace verband::publish {

Addresses::Addresses(Atlas const& atlas) {
  auto const names = [&](Organisation const& one) -> Names& {
    return one.kind == OrganisationKind::municipality ? municipalities_ : others_;
  };
  std::vector<Organisation const*> newest_first;
  for (auto const& each : atlas.organisations) newest_first.push_back(&each);
  std::ranges::stable_sort(
      newest_first, [](auto const* a, auto const* b) { return a->period.to > b->period.to; });
  for (auto const* const each : newest_first) {
    auto name = slug(full_name(*each));
    auto& codes = names(*each).codes[name];
    codes.push_back(each->code);
    municipality_[each->code] = each->kind == OrganisationKind::municipality;
    name_of_[each->code] = codes.size() == 1 ? name : name + "-" + each->code;
  }
  for (auto const* const each : newest_first) {
    auto const also = [&](std::string_view name) {
      auto& codes = names(*each).codes[slug(name)];
      if (std::ranges::find(codes, each->code) == codes.end()) codes.push_back(each->code);
    };
    also(name_of_[each->code]);
    also(each->code);
    also(each->name);
    for (auto const& alias : each->aliases) also(alias);
    if (!each->abbreviation.empty()) also(each->abbreviation);
  }
}

std::string Addresses::name_of(std::string_view code) const {
  auto const at = name_of_.find(code);
  return at == name_of_.end() ? std::string{code} : at->second;
}

std::string Addresses::path(std::string_view code) const {
  auto const at = municipality_.find(code);
  bool const municipality = at != municipality_.end() && at->second;
  return (municipality ? "/gemeente/" : "/organisatie/") + percent_encoded(name_of(code));
}

std::vector<std::string> Addresses::codes(bool municipality, std::string_view name) const {
  auto const& all = municipality ? municipalities_.codes : others_.codes;
  auto const at = all.find(name);
  return at == all.end() ? std::vector<std::string>{} : at->second;
}

}  // namespace verband::publish
