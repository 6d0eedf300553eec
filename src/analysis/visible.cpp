// SPDX-License-Identifier: EUPL-1.2
#include "analysis/visible.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "analysis/lower.hpp"

namespace verband::analysis {
namespace {

constexpr std::array<std::string_view, 14> personal_words{
    "portefeuille",    "contact",    "e-mail",       "email",       "mail",
    "telefoon",        "wethouder",  "burgemeester", "bestuurder",  "ambtenaar",
    "vertegenwoordig", "medewerker", "behandelaar",  "naam persoon"};

bool has_personal(Account const& account) {
  return std::ranges::any_of(account.stated, [](StatedField const& field) {
    return field.role == ColumnRole::extra && personal(field.header);
  });
}

bool anything_to_change(Snapshot const& snapshot, Disclosure const& disclosure) {
  return std::ranges::any_of(
             snapshot.sources,
             [&](auto const& each) { return disclosure.closed.contains(each.first); }) ||
         std::ranges::any_of(snapshot.accounts,
                             [](auto const& each) { return has_personal(each.second); }) ||
         std::ranges::any_of(snapshot.partnerships, [&](auto const& each) {
           return each.second.redirects_to.empty() && !snapshot.told_by.contains(each.first);
         });
}

void leave_out(Snapshot& snapshot, std::set<std::string, std::less<>> const& closed) {
  erase_if(snapshot.sources, [&](auto const& each) { return closed.contains(each.first); });
  erase_if(snapshot.readings,
           [&](auto const& each) { return closed.contains(each.second.source); });
  erase_if(snapshot.accounts,
           [&](auto const& each) { return closed.contains(each.second.source); });
  erase_if(snapshot.judgements,
           [&](auto const& each) { return !snapshot.accounts.contains(each.second.account); });
  erase_if(snapshot.amendments,
           [&](auto const& each) { return !snapshot.accounts.contains(each.second.account); });
  std::vector<std::string> with_personal;
  for (auto const& [id, account] : snapshot.accounts) {
    if (has_personal(account)) with_personal.push_back(id);
  }
  for (auto const& id : with_personal) {
    std::erase_if(snapshot.accounts[id].stated, [](StatedField const& field) {
      return field.role == ColumnRole::extra && personal(field.header);
    });
  }
  for (auto& [uri, ids] : snapshot.told_by) {
    std::erase_if(ids, [&](std::string const& id) { return !snapshot.accounts.contains(id); });
  }
  std::erase_if(snapshot.told_by, [](auto const& each) { return each.second.empty(); });
}

// A damaged log must not hang the program.
constexpr int most_steps = 1000;

/// The URI of the partnership at the end of its redirects; empty when the end is not there.
std::string_view end_of(Snapshot const& snapshot, std::string_view uri) {
  auto const* const found = followed_redirects(snapshot, uri);
  return found == nullptr ? std::string_view{} : snapshot.partnerships.find(found->uri)->first;
}

/// The row of the judgement that took its place last: a later reading has new rows.
std::string_view last_row(Snapshot const& snapshot, Judgement const& judgement) {
  auto const* last = &judgement;
  for (int steps = 0; steps < most_steps && !last->superseded_by.empty(); ++steps) {
    auto const at = snapshot.judgements.find(last->superseded_by);
    if (at == snapshot.judgements.end()) break;
    last = &at->second;
  }
  return last->account;
}

/// A partnership without rows leads to where a row of it went; those that lead nowhere go.
void keep_addresses(Snapshot& snapshot) {
  std::map<std::string_view, std::string_view> home;
  for (auto const& [uri, ids] : snapshot.told_by) {
    for (auto const& id : ids) home.emplace(id, uri);
  }
  for (auto const& [id, judgement] : snapshot.judgements) {
    if (judgement.verdict != Verdict::same || snapshot.told_by.contains(judgement.partnership)) {
      continue;
    }
    auto const at = snapshot.partnerships.find(judgement.partnership);
    if (at == snapshot.partnerships.end() || !at->second.redirects_to.empty()) continue;
    auto const there = home.find(last_row(snapshot, judgement));
    if (there != home.end()) {
      snapshot.partnerships[judgement.partnership].redirects_to = there->second;
    }
  }
  std::set<std::string> gone;
  for (auto const& [uri, partnership] : snapshot.partnerships) {
    if (!snapshot.told_by.contains(end_of(snapshot, uri))) gone.insert(uri);
  }
  erase_if(snapshot.partnerships, [&](auto const& each) { return gone.contains(each.first); });
  erase_if(snapshot.rulings, [&](auto const& each) {
    auto const& account = each.second.account;
    return gone.contains(each.second.partnership) ||
           (!account.empty() && !snapshot.accounts.contains(account));
  });
  erase_if(snapshot.pair_judgements, [&](auto const& each) {
    return gone.contains(each.second.one) || gone.contains(each.second.other);
  });
}

/// No address holds words that only a closed source uses: such a partnership takes over the public
/// name of one that leads to it, or goes by its UUID.
void hide_names(Snapshot& snapshot, Disclosure const& disclosure) {
  auto const hidden = [&](Partnership const& one, std::string_view target) {
    auto const naming = disclosure.named.find(one.uri);
    if (naming == disclosure.named.end() || !disclosure.closed.contains(naming->second.source)) {
      return false;
    }
    return std::ranges::none_of(snapshot.told_by.find(target)->second, [&](std::string const& id) {
      return lower(snapshot.accounts.find(id)->second.typed.name) == naming->second.name;
    });
  };
  std::set<std::string_view> unnamed;
  std::map<std::string_view, std::pair<Revision, std::string_view>> eldest;  // that leads to it
  for (auto const& [uri, one] : snapshot.partnerships) {
    auto const target = end_of(snapshot, uri);
    if (hidden(one, target)) {
      unnamed.insert(uri);
    } else if (target != uri) {
      auto const naming = disclosure.named.find(uri);
      auto const since = naming == disclosure.named.end() ? Revision{} : naming->second.revision;
      auto const [at, first] = eldest.try_emplace(target, since, uri);
      if (!first && since < at->second.first) at->second = {since, uri};
    }
  }
  for (auto const uri : unnamed) {
    auto& one = snapshot.partnerships[std::string{uri}];
    one.slug = one.uri.substr(one.uri.rfind(':') + 1);
    one.aliases.clear();
    if (auto const at = eldest.find(uri); at != eldest.end()) {
      std::swap(one.slug, snapshot.partnerships[std::string{at->second.second}].slug);
    }
  }
}

/// The source that named the partnership first; empty when it is not known.
std::string named_by(std::string_view uri, Disclosure const& disclosure) {
  auto const naming = disclosure.named.find(uri);
  return naming == disclosure.named.end() ? std::string{} : naming->second.source;
}

/// The source that a thing speaks of; empty for releases.
std::string source_of(Event const& event, std::map<ThingKey, std::string> const& of_thing,
                      Disclosure const& disclosure) {
  if (event.key.kind == "partnership") return named_by(event.key.id, disclosure);
  if (event.state) {
    if (auto const* source = std::get_if<Source>(&*event.state)) return source->id;
    if (auto const* reading = std::get_if<Reading>(&*event.state)) return reading->source;
    if (auto const* account = std::get_if<Account>(&*event.state)) return account->source;
    if (auto const* ruling = std::get_if<Ruling>(&*event.state); ruling != nullptr) {
      auto const at = of_thing.find(ThingKey{"account", ruling->account});
      return at != of_thing.end() ? at->second : named_by(ruling->partnership, disclosure);
    }
    if (auto const* pair = std::get_if<PairJudgement>(&*event.state)) {
      auto one = named_by(pair->one, disclosure);
      return disclosure.closed.contains(one) ? one : named_by(pair->other, disclosure);
    }
  }
  // A judgement or an amendment is about the source of its row; a thing that went, about what it
  // was about.
  ThingKey about = event.key;
  if (event.state) {
    if (auto const* judgement = std::get_if<Judgement>(&*event.state)) {
      about = {"account", judgement->account};
    }
    if (auto const* amendment = std::get_if<Amendment>(&*event.state)) {
      about = {"account", amendment->account};
    }
  }
  auto const at = of_thing.find(about);
  return at == of_thing.end() ? std::string{} : at->second;
}

/// The sources that were public before the change and closed after it.
std::vector<ThingKey> withdrawn_by(Change const& change, std::map<std::string, Visibility>& last) {
  std::vector<ThingKey> result;
  for (auto const& event : change.events) {
    auto const* const source = event.state ? std::get_if<Source>(&*event.state) : nullptr;
    if (source == nullptr) continue;
    auto const [at, first] = last.try_emplace(source->id, source->visibility);
    if (!first && at->second != Visibility::closed && source->visibility == Visibility::closed) {
      result.push_back(event.key);
    }
    at->second = source->visibility;
  }
  return result;
}

}  // namespace

bool personal(std::string_view header) {
  auto const text = lower(header);
  return std::ranges::any_of(
      personal_words, [&](std::string_view word) { return text.find(word) != std::string::npos; });
}

std::shared_ptr<Snapshot const> visible(std::shared_ptr<Snapshot const> snapshot,
                                        Disclosure const& disclosure) {
  if (!anything_to_change(*snapshot, disclosure)) return snapshot;
  auto result = std::make_shared<Snapshot>(*snapshot);
  leave_out(*result, disclosure.closed);
  keep_addresses(*result);
  hide_names(*result, disclosure);
  return result;
}

std::vector<Recorded> visible_log(std::span<Change const> log, Disclosure const& disclosure) {
  std::map<ThingKey, std::string> of_thing;
  std::map<std::string, Visibility> last;
  std::vector<Recorded> result;
  for (auto const& change : log) {
    Recorded entry{.revision = change.revision,
                   .recorded = change.recorded,
                   .kind = change.kind,
                   .reason = change.reason,
                   .summary = change.summary,
                   .undoes = change.undoes};
    bool shown = false;
    bool hidden = false;
    for (auto const& event : change.events) {
      auto const source = source_of(event, of_thing, disclosure);
      if (!source.empty()) {
        of_thing[event.key] = source;
        (disclosure.closed.contains(source) ? hidden : shown) = true;
      }
      entry.touched.push_back(event.key);
    }
    auto withdrawn = withdrawn_by(change, last);
    if (shown || !hidden) {
      auto const undone = std::ranges::find(result, change.undoes, &Recorded::revision);
      if (change.undoes != 0 && undone != result.end()) undone->undone_by = change.revision;
      result.push_back(std::move(entry));
    } else if (!withdrawn.empty()) {
      result.push_back({.revision = change.revision,
                        .recorded = change.recorded,
                        .kind = ChangeKind::source,
                        .summary = "Bron ingetrokken",
                        .touched = std::move(withdrawn),
                        .withdrawn = true});
    }
  }
  return result;
}

std::vector<Recorded const*> history_of(std::vector<Recorded> const& log, Snapshot const& snapshot,
                                        std::string_view uri) {
  std::set<ThingKey> keys{{"partnership", std::string{uri}}};
  for (auto const& [id, judgement] : snapshot.judgements) {
    if (judgement.partnership != uri) continue;
    keys.insert({"judgement", id});
    keys.insert({"account", judgement.account});
  }
  for (auto const& [id, amendment] : snapshot.amendments) {
    if (amendment.partnership == uri) keys.insert({"amendment", id});
  }
  std::vector<Recorded const*> result;
  for (auto const& each : log) {
    if (std::ranges::any_of(each.touched, [&](auto const& key) { return keys.contains(key); })) {
      result.push_back(&each);
    }
  }
  return result;
}

}  // namespace verband::analysis
