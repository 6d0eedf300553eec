// SPDX-License-Identifier: EUPL-1.2
// Removing what a source said, for good. What remains proves that there was something and why it
// went.
#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "registry/commands.hpp"
#include "registry/inside.hpp"
#include "registry/store.hpp"

namespace verband::registry {
namespace {

struct WithoutText {
  void operator()(AtlasRelease&) const {}
  void operator()(RegionDivision&) const {}
  void operator()(Source& source) const { source.title.clear(); }
  void operator()(Reading& reading) const {
    for (auto& column : reading.columns) column.header.clear();
    for (auto& finding : reading.findings) finding.detail.clear();
  }
  void operator()(Account& account) const {
    for (auto& field : account.stated) {
      field.header.clear();
      field.cell = Cell{.place = field.cell.place, .confidence = field.cell.confidence};
    }
    account.typed = {};
  }
  // The name of a variant is text of the source. The reason is what the judge said: it remains.
  void operator()(Judgement& judgement) const {
    if (!judgement.part.empty()) judgement.part = "(verwijderd)";
  }
  void operator()(Partnership& partnership) const {
    // The slug was made from the name; the URI has no text in it.
    partnership.slug = "verwijderd-" + partnership.uri.substr(partnership.uri.rfind(':') + 1);
    partnership.aliases.clear();
  }
  // Who took part is known from the source alone.
  void operator()(Amendment& amendment) const {
    amendment.organisation.clear();
    amendment.instead_of.clear();
  }
  void operator()(PairJudgement& /*unused*/) const {}
  void operator()(Ruling& /*unused*/) const {}
};

/// Every thing that ever came from the source, with its last state. Also what was undone: its text
/// is in the log still.
std::map<ThingKey, State> told_by_source(std::span<Change const> log, std::string_view source) {
  std::map<ThingKey, State> found;
  std::set<std::string, std::less<>> accounts;
  for (auto const& change : log) {
    for (auto const& event : change.events) {
      if (!event.state) {
        if (auto const known = found.find(event.key); known != found.end()) known->second = {};
        continue;
      }
      bool ours = false;
      if (auto const* x = std::get_if<Source>(&*event.state)) ours = x->id == source;
      if (auto const* x = std::get_if<Reading>(&*event.state)) ours = x->source == source;
      if (auto const* x = std::get_if<Account>(&*event.state)) {
        ours = x->source == source;
        if (ours) accounts.insert(x->id);
      }
      if (auto const* x = std::get_if<Judgement>(&*event.state)) {
        ours = !x->part.empty() && accounts.contains(x->account);
      }
      if (auto const* x = std::get_if<Amendment>(&*event.state))
        ours = accounts.contains(x->account);
      if (ours) found[event.key] = event.state;
    }
  }
  return found;
}

/// The partnerships whose name comes from this source alone: every account ever linked to them is
/// one of its.
std::map<ThingKey, State> named_by_source(std::span<Change const> log, std::string_view source) {
  std::map<std::string, bool, std::less<>> accounts;  // account → of the source
  std::map<std::string, bool, std::less<>> alone;     // partnership → only told by the source
  std::map<ThingKey, State> states;
  for (auto const& change : log) {
    for (auto const& event : change.events) {
      if (event.key.kind == "partnership") states[event.key] = event.state;
      if (!event.state) continue;
      if (auto const* x = std::get_if<Account>(&*event.state))
        accounts[x->id] = x->source == source;
    }
    for (auto const& event : change.events) {
      if (!event.state) continue;
      auto const* x = std::get_if<Judgement>(&*event.state);
      if (x == nullptr || x->verdict != Verdict::same) continue;
      bool const ours = accounts.contains(x->account) && accounts[x->account];
      auto const [at, first] = alone.try_emplace(x->partnership, ours);
      if (!first) at->second = at->second && ours;
    }
  }
  std::erase_if(states, [&](auto const& state) {
    auto const at = alone.find(state.first.id);
    return at == alone.end() || !at->second;
  });
  return states;
}

}  // namespace

Thing without_text(Thing thing) {
  std::visit(WithoutText{}, thing);
  return thing;
}

Result<Change> redact_source(Snapshot const& snapshot, std::span<Change const> log,
                             std::string_view source, By const& by) {
  if (auto no = missing(by)) return tl::unexpected{*no};
  auto things = told_by_source(log, source);
  auto const own = things.find(ThingKey{"source", std::string{source}});
  if (own == things.end()) return refused(RefusalKind::unknown_source, unknown_source(source));
  if (auto const now = snapshot.sources.find(source);
      now != snapshot.sources.end() && !now->second.redacted.empty()) {
    return refused(RefusalKind::already_redacted,
                   "Deze bron is al verwijderd. Reden: " + now->second.redacted);
  }
  // Also when its import was undone: the hash stays known, so that the bytes are not taken in
  // again.
  if (!own->second) own->second = Source{.id = std::string{source}};
  things.merge(named_by_source(log, source));

  auto change = begun(ChangeKind::redaction, by);
  for (auto& [key, state] : things) {
    if (state) {
      auto bare = without_text(*state);
      if (auto* const itself = std::get_if<Source>(&bare)) itself->redacted = by.reason;
      state = std::move(bare);
    }
    change.events.push_back({key, std::move(state)});
  }
  change.summary = "Bron " + std::string{source.substr(0, 12)} + " voorgoed verwijderd";
  return change;
}

}  // namespace verband::registry
