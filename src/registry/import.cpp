// SPDX-License-Identifier: EUPL-1.2
// Taking in a document: which rows are known already, and where new ones belong.
#include <algorithm>
#include <map>
#include <utility>

#include "model/ensure.hpp"
#include "registry/commands.hpp"
#include "registry/fold.hpp"
#include "registry/inside.hpp"
#include "registry/placing.hpp"

namespace verband::registry {
namespace {

Cell const* name_cell(Account const& account) {
  auto const found = std::ranges::find(account.stated, ColumnRole::name, &StatedField::role);
  if (found != account.stated.end()) return &found->cell;
  return account.stated.empty() ? nullptr : &account.stated.front().cell;
}

/// How much the two places have in common: bytes for texts, else 1 for the very same place.
std::uint64_t overlap(Place const& a, Place const& b) {
  auto const* one = std::get_if<TextPlace>(&a);
  auto const* other = std::get_if<TextPlace>(&b);
  if (one == nullptr || other == nullptr) return a == b ? 1 : 0;
  std::uint64_t common = 0;
  for (auto const& x : one->spans) {
    for (auto const& y : other->spans) {
      auto const begin = std::max(x.begin, y.begin);
      auto const end = std::min(x.end, y.end);
      if (begin < end) common += end - begin;
    }
  }
  return common;
}

using ByAccount = std::map<std::string_view, std::vector<Judgement const*>>;

ByAccount judgements_in_force(Snapshot const& snapshot) {
  ByAccount found;
  for (auto const& [id, judgement] : snapshot.judgements) {
    if (judgement.superseded_by.empty()) found[judgement.account].push_back(&judgement);
  }
  return found;
}

/// The rows of earlier readings of the same source that judgements still hang on. A row that the
/// last reading did not have is among them, so that it is found again by the next.
class EarlierRows {
 public:
  EarlierRows(Snapshot const& snapshot, std::string_view source, ByAccount const& judgements) {
    for (auto const& [id, account] : snapshot.accounts) {
      if (account.source == source && judgements.contains(id)) rows_.push_back(&account);
    }
  }

  /// The row at the same place, or with the same number and name; each is given once.
  Account const* take(Account const& row) {
    auto const* cell = name_cell(row);
    if (cell == nullptr) return nullptr;
    auto best = rows_.end();
    std::uint64_t most = 0;
    for (auto at = rows_.begin(); at != rows_.end(); ++at) {
      auto const* earlier = name_cell(**at);
      auto const common = earlier == nullptr ? 0 : overlap(cell->place, earlier->place);
      if (common > most) {
        most = common;
        best = at;
      }
    }
    if (best == rows_.end()) {
      best = std::ranges::find_if(rows_, [&](Account const* earlier) {
        auto const* its = name_cell(*earlier);
        return earlier->row == row.row && its != nullptr && its->text == cell->text;
      });
    }
    if (best == rows_.end()) return nullptr;
    auto const* found = *best;
    rows_.erase(best);
    return found;
  }

  /// The rows that nobody took.
  std::vector<Account const*> const& left() const { return rows_; }

 private:
  std::vector<Account const*> rows_{};
};

std::vector<Account> accounts_of(ImportRequest const& request, std::string const& reading) {
  std::vector<Account> accounts;
  for (std::size_t i = 0; i < request.draft.rows.size(); ++i) {
    auto const& row = request.draft.rows[i];
    Account account{.id = reading + "/" + std::to_string(i + 1),
                    .reading = reading,
                    .source = request.source.id,
                    .row = static_cast<std::uint32_t>(i + 1),
                    .page = row.page,
                    .typed = request.rows[i],
                    .observed = request.reference_date};
    ensure(row.cells.size() == request.draft.columns.size(), "een cel per kolom");
    for (std::size_t c = 0; c < row.cells.size(); ++c) {
      auto const& column = request.draft.columns[c];
      account.stated.push_back({column.role, column.header, row.cells[c]});
    }
    accounts.push_back(std::move(account));
  }
  return accounts;
}

/// Gives the new account the judgements of the earlier one. What people said stays theirs. True
/// when the account belongs to a partnership after it.
bool carry_on(Change& change, Account const& account, std::vector<Judgement const*> const& earlier,
              Tools const& tools) {
  bool belongs = false;
  for (auto const* judgement : earlier) {
    auto carried = *judgement;
    carried.id = tools.mint();
    carried.account = account.id;
    if (!judgement->by_person()) {
      carried.actor = same_place;
      carried.reason = "Dezelfde plaats in hetzelfde document als bij de eerdere lezing.";
    }
    auto superseded = *judgement;
    superseded.superseded_by = carried.id;
    belongs = belongs || (carried.part.empty() && carried.verdict == Verdict::same);
    add(change, std::move(carried));
    add(change, std::move(superseded));
  }
  return belongs;
}

Reading reading_of(ImportRequest const& request, std::string id) {
  Reading reading{.id = std::move(id),
                  .source = request.source.id,
                  .owner = request.owner,
                  .reference_date = request.reference_date,
                  .window = request.window,
                  .options = request.options,
                  .reader = request.reader,
                  .release = request.release,
                  .format = request.draft.format,
                  .shape = request.draft.shape,
                  .dialect = request.draft.dialect,
                  .columns = request.draft.columns,
                  .findings = request.draft.findings,
                  .proof_equal = request.draft.proof.equal};
  reading.findings.insert(reading.findings.end(), request.findings.begin(), request.findings.end());
  return reading;
}

Judgement judged_by_rule(std::string const& account, std::string const& uri, Placed const& placed,
                         Tools const& tools) {
  return {.id = tools.mint(),
          .account = account,
          .partnership = uri,
          .verdict = Verdict::same,
          .actor = std::string{placed.rule},
          .reason = placed.reason};
}

std::string summary_of(Snapshot const& snapshot, ImportRequest const& request, bool again,
                       std::size_t minted, std::size_t orphans) {
  // No words of the document in here: they would stay behind after a redaction.
  auto const* owner = snapshot.atlas ? snapshot.atlas->organisation(request.owner) : nullptr;
  std::string summary = again ? "Document opnieuw ingelezen" : "Document ingelezen";
  if (owner != nullptr) summary += ", van " + owner->name;
  summary += ", " + dutch(request.reference_date) + ": " + std::to_string(request.rows.size()) +
             (request.rows.size() == 1 ? " rij" : " rijen") + ", " + std::to_string(minted) +
             " nieuw";
  if (orphans > 0) {
    summary += "; " + std::to_string(orphans) + " eerder beoordeelde rijen zijn er niet meer";
  }
  return summary;
}

}  // namespace

Result<Change> import_document(Snapshot const& snapshot, ImportRequest const& request, By const& by,
                               Tools const& tools) {
  if (auto no = missing(by)) return tl::unexpected{*no};
  ensure(request.rows.size() == request.draft.rows.size(), "een uitleg per rij");
  auto const source = snapshot.sources.find(request.source.id);
  bool const known = source != snapshot.sources.end();
  if (known && !source->second.redacted.empty()) {
    return refused(RefusalKind::already_redacted,
                   "Dit document is uit het register verwijderd en wordt niet opnieuw opgenomen. "
                   "Reden: " +
                       source->second.redacted);
  }

  auto change = begun(ChangeKind::import, by);
  if (!known) add(change, request.source);
  auto reading = reading_of(request, tools.mint());
  for (auto const& [id, earlier] : snapshot.readings) {
    if (earlier.source != request.source.id || !earlier.superseded_by.empty()) continue;
    if (earlier.owner == reading.owner && earlier.reference_date == reading.reference_date &&
        earlier.options == reading.options && earlier.reader == reading.reader &&
        earlier.release == reading.release) {
      return refused(RefusalKind::nothing_changes, "Dit document staat er al zo in.");
    }
    auto superseded = earlier;
    superseded.superseded_by = reading.id;
    add(change, std::move(superseded));
  }

  auto const judgements = judgements_in_force(snapshot);
  EarlierRows earlier_rows{snapshot, request.source.id, judgements};
  auto const accounts = accounts_of(request, reading.id);
  std::vector<Account const*> earlier;
  std::vector<bool> known_rows;
  for (auto const& account : accounts) {
    earlier.push_back(earlier_rows.take(account));
    known_rows.push_back(earlier.back() != nullptr);
  }
  auto const [placed, remarks] = placing(snapshot, request, known_rows, tools);
  reading.findings.insert(reading.findings.end(), remarks.begin(), remarks.end());
  add(change, reading);

  Minting minting{snapshot, tools};
  std::size_t minted = 0;
  std::map<std::size_t, std::string> uri_of;  // number of a row → partnership it was given
  std::vector<std::size_t> followers;
  for (std::size_t i = 0; i < accounts.size(); ++i) {
    auto const& account = accounts[i];
    add(change, account);
    if (earlier[i] != nullptr && carry_on(change, account, judgements.at(earlier[i]->id), tools)) {
      continue;
    }
    if (placed[i].with) {
      followers.push_back(i);
    } else if (placed[i].uri.empty()) {
      uri_of[i] = minting.own_partnership(change, account.id, account.typed.name);
      ++minted;
    } else {
      add(change, judged_by_rule(account.id, placed[i].uri, placed[i], tools));
    }
  }
  for (auto const i : followers) {
    add(change, judged_by_rule(accounts[i].id, uri_of.at(*placed[i].with), placed[i], tools));
  }
  auto const orphans = std::ranges::count_if(earlier_rows.left(), [&](Account const* row) {
    return std::ranges::any_of(judgements.at(row->id),
                               [](Judgement const* judgement) { return judgement->by_person(); });
  });
  change.summary = summary_of(snapshot, request, known, minted, static_cast<std::size_t>(orphans));
  return change;
}

}  // namespace verband::registry
