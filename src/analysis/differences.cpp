// SPDX-License-Identifier: EUPL-1.2
#include "analysis/differences.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "analysis/believed.hpp"
#include "analysis/select.hpp"
#include "model/wording.hpp"

namespace verband::analysis {
namespace {

/// The text with all white space as one space: where lines end says nothing.
std::string squeezed(std::string_view text) {
  std::string out;
  for (char const c : text) {
    bool const blank = c == ' ' || c == '\n' || c == '\t' || c == '\r';
    if (!blank) {
      out += c;
    } else if (!out.empty() && out.back() != ' ') {
      out += ' ';
    }
  }
  while (!out.empty() && out.back() == ' ') out.pop_back();
  return out;
}

/// The participants by their full names: a municipality and a province may both be Groningen.
std::string who(Interpretation const& typed, Atlas const& atlas) {
  std::vector<std::string> names;
  std::set<std::string> seen;
  for (auto const& each : typed.participants) {
    if (!seen.insert(each.code).second) continue;
    auto const* const known = atlas.organisation(each.code);
    names.push_back(known != nullptr    ? full_name(*known)
                    : each.name.empty() ? each.code
                                        : each.name);
  }
  std::ranges::sort(names);
  return joined(names, "; ");
}

/// What the account says of the nature: a column about the legal form alone counts as that.
std::string_view nature(Account const& account) {
  auto const text = stated(account, ColumnRole::nature);
  return text.empty() ? stated(account, ColumnRole::legal_form) : text;
}

std::vector<FieldDifference> fields_between(Account const& from, Account const& to,
                                            Atlas const& atlas) {
  std::vector<FieldDifference> fields;
  auto const compare = [&](std::string_view field, std::string before, std::string after) {
    if (before != after)
      fields.push_back({std::string{field}, std::move(before), std::move(after)});
  };
  auto const name_of = [](Account const& account) {
    auto const text = stated(account, ColumnRole::name);
    return squeezed(text.empty() ? std::string_view{account.typed.name} : text);
  };
  compare("name", name_of(from), name_of(to));
  for (auto const role : {ColumnRole::purpose, ColumnRole::participants, ColumnRole::policy_area}) {
    compare(verband::name(role), squeezed(stated(from, role)), squeezed(stated(to, role)));
  }
  compare(verband::name(ColumnRole::nature), squeezed(nature(from)), squeezed(nature(to)));
  auto const& a = from.typed;
  auto const& b = to.typed;
  compare("participants", who(a, atlas), who(b, atlas));
  auto const form = [](Interpretation const& typed) {
    return typed.legal_form ? std::string{verband::name(*typed.legal_form)} : std::string{};
  };
  compare("legal_basis", std::string{verband::name(a.legal_basis)},
          std::string{verband::name(b.legal_basis)});
  compare("legal_form", form(a), form(b));
  compare("obligation", std::string{verband::name(a.obligation)},
          std::string{verband::name(b.obligation)});
  compare("effect", std::string{verband::name(a.effect)}, std::string{verband::name(b.effect)});
  compare("status", std::string{verband::name(a.status)}, std::string{verband::name(b.status)});
  // A column that only one of the two documents has is no change of the row.
  for (auto const& field : to.stated) {
    if (field.role != ColumnRole::extra || field.header.empty()) continue;
    auto const same = std::ranges::find_if(from.stated, [&](StatedField const& one) {
      return one.role == ColumnRole::extra && one.header == field.header;
    });
    if (same == from.stated.end()) continue;
    compare(field.header, squeezed(same->cell.text), squeezed(field.cell.text));
  }
  return fields;
}

/// The parts of the change of an import.
struct Parts {
  Reading const* reading{};
  std::vector<Account const*> accounts{};
  std::map<std::string_view, Judgement const*> same{};  // by account
  std::set<std::string_view> minted{};
};

Parts parts_of(Change const& import) {
  Parts parts;
  for (auto const& event : import.events) {
    if (!event.state) continue;
    if (auto const* const reading = std::get_if<Reading>(&*event.state)) {
      if (reading->superseded_by.empty()) parts.reading = reading;
    } else if (auto const* const account = std::get_if<Account>(&*event.state)) {
      parts.accounts.push_back(account);
    } else if (auto const* const partnership = std::get_if<Partnership>(&*event.state)) {
      parts.minted.insert(partnership->uri);
    } else if (auto const* const judgement = std::get_if<Judgement>(&*event.state)) {
      if (judgement->superseded_by.empty() && judgement->part.empty() &&
          judgement->verdict == Verdict::same) {
        parts.same[judgement->account] = judgement;
      }
    }
  }
  return parts;
}

/// The owner's document to compare with: the latest up to the day of this one, else the first
/// after it; of the same day the one that came in last.
Reading const* earlier_document(Snapshot const& before, Reading const& reading) {
  Reading const* found = nullptr;
  auto const order = [&](Reading const& one) {
    auto const since = before.source_since.find(one.source);
    bool const past = one.reference_date <= reading.reference_date;
    auto const days = one.reference_date.time_since_epoch().count();
    return std::tuple{past, past ? days : -days,
                      since == before.source_since.end() ? Revision{} : since->second,
                      std::string_view{one.id}};
  };
  for (auto const& [id, one] : before.readings) {
    if (one.owner != reading.owner || !one.superseded_by.empty()) continue;
    if (found == nullptr || order(one) > order(*found)) found = &one;
  }
  return found;
}

std::string name_of(Account const& account) {
  auto const text = stated(account, ColumnRole::name);
  return text.empty() ? account.typed.name : squeezed(text);
}

}  // namespace

std::vector<Difference> differences(Snapshot const& before, Change const& import) {
  auto const parts = parts_of(import);
  std::vector<Difference> result;
  if (parts.reading == nullptr || parts.reading->owner.empty()) return result;
  auto const* const earlier = earlier_document(before, *parts.reading);
  if (earlier == nullptr) return result;
  std::set<std::string_view> told;
  for (auto const* const account : parts.accounts) {
    auto const judgement = parts.same.find(account->id);
    if (judgement == parts.same.end()) continue;
    auto const& uri = judgement->second->partnership;
    Difference difference{.row = account->row,
                          .partnership = uri,
                          .name = name_of(*account),
                          .rule = judgement->second->actor,
                          .reason = judgement->second->reason};
    if (parts.minted.contains(uri)) {
      result.push_back(std::move(difference));
      continue;
    }
    auto const belief = believed(before, uri, parts.reading->reference_date);
    if (belief.partnership == nullptr) continue;
    told.insert(belief.partnership->uri);
    difference.kind = DifferenceKind::changed;
    difference.fields = fields_between(*belief.account, *account, *before.atlas);
    if (!difference.fields.empty()) result.push_back(std::move(difference));
  }
  std::vector<Difference> missing;
  for (auto const& [uri, accounts] : before.told_by) {
    if (told.contains(uri)) continue;
    for (auto const& id : accounts) {
      auto const account = before.accounts.find(id);
      if (account == before.accounts.end() || account->second.reading != earlier->id) continue;
      missing.push_back({.kind = DifferenceKind::missing,
                         .row = account->second.row,
                         .partnership = uri,
                         .name = name_of(account->second)});
      break;
    }
  }
  // In the order of the earlier document; a row of this one they have not.
  std::ranges::sort(missing, {}, &Difference::row);
  for (auto& each : missing) {
    each.row = 0;
    result.push_back(std::move(each));
  }
  return result;
}

std::string_view name(DifferenceKind kind) {
  switch (kind) {
    case DifferenceKind::added:
      return "added";
    case DifferenceKind::changed:
      return "changed";
    case DifferenceKind::missing:
      return "missing";
  }
  return {};
}

}  // namespace verband::analysis
