// SPDX-License-Identifier: EUPL-1.2
// Undo gives every thing of a change the state it had before. It is an event like any other, so
// that undoing an undo does the change again.
#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "registry/commands.hpp"
#include "registry/inside.hpp"

namespace verband::registry {
namespace {

/// revision → the revision that undid it and is itself in force.
std::map<Revision, Revision> in_force_undos(std::span<Change const> log) {
  std::map<Revision, Revision> undone;
  // Backwards: whether an undo is in force is known once all later ones have been seen.
  for (auto change = log.rbegin(); change != log.rend(); ++change) {
    if (change->undoes != 0 && !undone.contains(change->revision)) {
      undone.try_emplace(change->undoes, change->revision);
    }
  }
  return undone;
}

/// Stands for a region of a division that was added.
ThingKey region(std::string const& grouping) { return {"region", grouping}; }

std::vector<ThingKey> references(Thing const& thing) {
  struct Visitor {
    std::vector<ThingKey> operator()(AtlasRelease const&) const { return {}; }
    std::vector<ThingKey> operator()(Source const&) const { return {}; }
    std::vector<ThingKey> operator()(Reading const& x) const {
      return {{"source", x.source}, {"reading", x.superseded_by}, key_of(AtlasRelease{})};
    }
    std::vector<ThingKey> operator()(Account const& x) const {
      std::vector<ThingKey> keys{{"source", x.source}, {"reading", x.reading}};
      // Who takes part by a rule is known from the division that the rule names a region of.
      for (auto const& rule : x.typed.rules) keys.push_back(region(rule.grouping));
      return keys;
    }
    std::vector<ThingKey> operator()(Judgement const& x) const {
      return {
          {"account", x.account}, {"partnership", x.partnership}, {"judgement", x.superseded_by}};
    }
    std::vector<ThingKey> operator()(Partnership const& x) const {
      return {{"partnership", x.redirects_to}};
    }
    std::vector<ThingKey> operator()(Amendment const& x) const {
      return {{"partnership", x.partnership}, {"account", x.account}};
    }
    std::vector<ThingKey> operator()(PairJudgement const& x) const {
      return {
          {"partnership", x.one}, {"partnership", x.other}, {"pair-judgement", x.superseded_by}};
    }
    std::vector<ThingKey> operator()(Ruling const& x) const {
      return {{"partnership", x.partnership}, {"account", x.account}, {"ruling", x.superseded_by}};
    }
    std::vector<ThingKey> operator()(RegionDivision const&) const { return {}; }
  };
  return std::visit(Visitor{}, thing);
}

/// Account and part: what a judgement is about.
using JudgedRow = std::pair<std::string, std::string>;

std::set<JudgedRow> judged_rows(Change const& change) {
  std::set<JudgedRow> rows;
  for (auto const& event : change.events) {
    if (!event.state) continue;
    if (auto const* x = std::get_if<Judgement>(&*event.state)) rows.emplace(x->account, x->part);
  }
  return rows;
}

/// A later judgement of the same row builds on this one: together they say where the row is.
bool builds_on(Change const& later, std::set<ThingKey> const& touched,
               std::set<ThingKey> const& made, std::set<JudgedRow> const& rows) {
  return std::ranges::any_of(later.events, [&](Event const& event) {
    if (touched.contains(event.key)) return true;
    auto const* const judgement = event.state ? std::get_if<Judgement>(&*event.state) : nullptr;
    if (judgement != nullptr && rows.contains({judgement->account, judgement->part})) return true;
    return event.state && std::ranges::any_of(references(*event.state), [&](ThingKey const& key) {
             return made.contains(key);
           });
  });
}

}  // namespace

Revision undone_by(std::span<Change const> log, Revision revision) {
  auto const undone = in_force_undos(log);
  auto const found = undone.find(revision);
  return found == undone.end() ? 0 : found->second;
}

Result<Change> undo(std::span<Change const> log, Revision revision, By const& by) {
  if (auto no = missing(by)) return tl::unexpected{*no};
  if (revision == 0 || revision > log.size()) {
    return refused(RefusalKind::unknown_revision,
                   "Wijziging " + std::to_string(revision) + " bestaat niet. " +
                       (log.empty() ? "Het register is nog leeg."
                                    : "De laatste is " + std::to_string(log.size()) + "."));
  }
  auto const& target = log[revision - 1];
  if (target.kind == ChangeKind::redaction) {
    return refused(RefusalKind::redaction_is_final,
                   "Wijziging " + std::to_string(revision) +
                       " heeft tekst voorgoed verwijderd. Dat kan niet ongedaan worden gemaakt.");
  }
  auto const undone = in_force_undos(log);
  if (auto const found = undone.find(revision); found != undone.end()) {
    return refused(RefusalKind::already_undone, "Wijziging " + std::to_string(revision) +
                                                    " is al ongedaan gemaakt, door wijziging " +
                                                    std::to_string(found->second) + ".");
  }

  std::set<ThingKey> touched;
  for (auto const& event : target.events) touched.insert(event.key);
  std::map<ThingKey, State> before;
  for (auto const& change : log.first(revision - 1)) {
    for (auto const& event : change.events) {
      if (touched.contains(event.key)) before[event.key] = event.state;
    }
  }
  // What will be gone after the undo, and reference data: documents were read with these.
  std::set<ThingKey> made;
  for (auto const& key : touched) {
    if (!before[key] || key == key_of(AtlasRelease{})) made.insert(key);
  }

  for (auto const& event : target.events) {
    auto const* const added = event.state ? std::get_if<RegionDivision>(&*event.state) : nullptr;
    if (added == nullptr || before[event.key]) continue;
    for (auto const& each : added->regions) made.insert(region(each.key));
  }

  auto const rows = judged_rows(target);
  Refusal in_the_way{RefusalKind::undo_built_on, "", {}};
  for (auto const& later : log.subspan(revision)) {
    // A later change and the undo of it cancel out.
    if (undone.contains(later.revision) || later.undoes > revision) continue;
    if (builds_on(later, touched, made, rows)) {
      in_the_way.list.push_back("wijziging " + std::to_string(later.revision) + ": " +
                                later.summary);
    }
  }
  if (!in_the_way.list.empty()) {
    in_the_way.detail = "Wijziging " + std::to_string(revision) +
                        " kan niet ongedaan worden gemaakt: latere wijzigingen bouwen erop voort. "
                        "Maak eerst die ongedaan, de laatste het eerst.";
    return tl::unexpected{std::move(in_the_way)};
  }

  auto change = begun(ChangeKind::undo, by);
  change.undoes = revision;
  change.summary = "Wijziging " + std::to_string(revision) + " ongedaan gemaakt: " + target.summary;
  for (auto const& key : touched) change.events.push_back({key, before[key]});
  return change;
}

}  // namespace verband::registry
