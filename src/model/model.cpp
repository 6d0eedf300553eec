// SPDX-License-Identifier: EUPL-1.2
#include "model/draft.hpp"
#include "model/ensure.hpp"
#include "model/interpretation.hpp"
#include "model/register.hpp"

namespace verband {

void ensure(bool holds, std::string_view what, std::source_location where) {
  if (holds) return;
  throw Error{"Interne fout: " + std::string{what} + " (" + where.file_name() + ":" +
              std::to_string(where.line()) + ")"};
}

std::optional<std::size_t> column_of(Draft const& draft, ColumnRole role) {
  for (std::size_t i = 0; i < draft.columns.size(); ++i) {
    if (draft.columns[i].role == role) return i;
  }
  return std::nullopt;
}

std::vector<std::string> expand(Rule const& rule, Atlas const& atlas, Date day) {
  if (rule.kind == RuleKind::some_municipalities_of) return {};
  auto codes = atlas.members(rule.grouping, day);
  std::erase_if(codes, [&](std::string const& code) {
    for (auto const& left_out : rule.except) {
      for (auto const& now : atlas.alive(left_out, day)) {
        if (now == code) return true;
      }
    }
    return false;
  });
  return codes;
}

Partnership const* followed_redirects(Snapshot const& snapshot, std::string_view uri) {
  // A loop of redirects cannot arise from the commands; a damaged log must not hang the program.
  constexpr int most_redirects = 1000;
  auto found = snapshot.partnerships.find(uri);
  for (int steps = 0; found != snapshot.partnerships.end(); ++steps) {
    if (found->second.redirects_to.empty() || steps == most_redirects) return &found->second;
    found = snapshot.partnerships.find(found->second.redirects_to);
  }
  return nullptr;
}

ThingKey key_of(Thing const& thing) {
  struct Visitor {
    ThingKey operator()(AtlasRelease const&) const { return {"release", "current"}; }
    ThingKey operator()(Source const& x) const { return {"source", x.id}; }
    ThingKey operator()(Reading const& x) const { return {"reading", x.id}; }
    ThingKey operator()(Account const& x) const { return {"account", x.id}; }
    ThingKey operator()(Judgement const& x) const { return {"judgement", x.id}; }
    ThingKey operator()(Partnership const& x) const { return {"partnership", x.uri}; }
    ThingKey operator()(Amendment const& x) const { return {"amendment", x.id}; }
    ThingKey operator()(PairJudgement const& x) const { return {"pair-judgement", x.id}; }
    ThingKey operator()(Ruling const& x) const { return {"ruling", x.id}; }
    ThingKey operator()(RegionDivision const& x) const { return {"division", x.id}; }
  };
  return std::visit(Visitor{}, thing);
}

}  // namespace verband
