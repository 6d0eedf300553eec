// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <concepts>
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <variant>
#include <vector>

#include "model/atlas.hpp"
#include "model/date.hpp"
#include "model/division.hpp"
#include "model/draft.hpp"
#include "model/interpretation.hpp"
#include "model/things.hpp"

namespace verband {

/// Number of a change in the log; 0 = the empty register, each change is one more.
using Revision = std::uint64_t;

/// Who may see a source: nothing, the cells as read, or the whole document.
enum class Visibility : std::uint8_t { closed, cells, open };

/// Bytes that were offered to the register. The bytes are kept beside the log, under `id`.
struct Source {
  std::string id{};  // SHA-256 of the bytes, lower-case hex
  std::string title{};
  std::uint64_t size{};
  Visibility visibility{Visibility::cells};
  std::string redacted{};  // reason; not empty = bytes and text were removed for good
  auto operator<=>(Source const&) const = default;
};

/// One way of reading a source; superseded when read again with another owner, date, option or
/// reader.
struct Reading {
  std::string id{};
  std::string source{};
  std::string owner{};  // code of the municipality whose annex it is, empty = unknown
  Date reference_date{};
  Period window{};             // in which all municipalities named existed together
  std::string options{};       // canonical text of the reading options
  std::string reader{};        // version of the reader that made it
  std::string release{};       // of the reference data it was resolved with
  std::string format{"text"};  // kind of file: "text", "pdf", "docx", …
  Shape shape{Shape::none};    // none = made before shapes were kept
  Dialect dialect{};
  std::vector<Column> columns{};
  std::vector<Finding> findings{};
  bool proof_equal{};
  std::string superseded_by{};  // id of the reading that took its place, empty = current
  bool operator==(Reading const&) const = default;
};

/// A field as the source states it.
struct StatedField {
  ColumnRole role{};
  std::string header{};
  Cell cell{};
  bool operator==(StatedField const&) const = default;
};

/// How one source describes one partnership: what it states, and what we conclude, at a day.
struct Account {
  std::string id{};
  std::string reading{};
  std::string source{};
  std::uint32_t row{};
  std::uint32_t page{1};
  std::vector<StatedField> stated{};
  Interpretation typed{};
  Date observed{};  // the reference date of the reading: the row is an observation on that day
  bool operator==(Account const&) const = default;
};

enum class Verdict : std::uint8_t { same, not_same, unsure };

/// Account (or a part of it, by variant name) ↔ partnership. Superseded, never deleted.
/// `actor` is a person's name, or a rule as "rule@version".
struct Judgement {
  std::string id{};
  std::string account{};
  std::string part{};  // name of a variant, empty = the whole row
  std::string partnership{};
  Verdict verdict{};
  std::string actor{};
  std::string reason{};
  std::string superseded_by{};
  /// False for "rule@2"; an e-mail address is a person.
  bool by_person() const {
    auto const at = actor.rfind('@');
    return at == std::string::npos || at + 1 == actor.size() ||
           actor.find_first_not_of("0123456789", at + 1) != std::string::npos;
  }
  auto operator<=>(Judgement const&) const = default;
};

/// A cooperation through time, known by an opaque URI that never dies and a slug for people.
struct Partnership {
  std::string uri{};   // "urn:uuid:..."
  std::string slug{};  // "gr-meerschap-paterswolde"
  std::vector<std::string> aliases{};
  std::string redirects_to{};  // URI of the elder one when two turned out to be the same
  auto operator<=>(Partnership const&) const = default;
};

/// What a person judged of two partnerships that sources tell of apart. "Same" goes with the
/// younger one redirecting to the elder. Superseded, never deleted. `reason` has no words of a
/// source.
struct PairJudgement {
  std::string id{};
  std::string one{};    // URI, as it was when judged
  std::string other{};  // URI
  Verdict verdict{};
  std::string actor{};
  std::string reason{};
  std::string superseded_by{};
  auto operator<=>(PairJudgement const&) const = default;
};

/// What a person decided about a contradiction between sources. Superseded, never deleted. `reason`
/// has no words of a source.
struct Ruling {
  std::string id{};
  std::string partnership{};  // URI
  std::string field{};        // "legal_form", or "participant:gm0017"
  std::string account{};      // that is right; empty = none of them is
  std::string actor{};
  std::string reason{};
  std::string superseded_by{};
  auto operator<=>(Ruling const&) const = default;
};

/// What an amendment does on its day: a participation ends or begins, or the partnership lapses.
enum class Turn : std::uint8_t { ends, begins, lapses };

/// A participation that ends or begins on a day, or a partnership that lapses, as people decided
/// when municipalities merged. It holds from that day on, for what sources said of earlier days.
/// `reason` is of the law, never words of a source.
struct Amendment {
  std::string id{};
  std::string partnership{};   // URI
  std::string account{};       // that told of the participation
  std::string organisation{};  // code; none for what lapses
  Turn turn{};
  Date date{};
  Role role{Role::participant};  // of who begins
  std::string instead_of{};      // code of who ended, for who begins
  std::string cause{};           // text of the scenario
  std::string reason{};          // plain Dutch
  auto operator<=>(Amendment const&) const = default;
};

/// The reference data that held from a change on; the bytes are kept beside the log, under `hash`.
struct AtlasRelease {
  std::string release{};
  std::string hash{};
  auto operator<=>(AtlasRelease const&) const = default;
};

/// The one thing an event is about, in its whole new state.
using Thing = std::variant<AtlasRelease, Source, Reading, Account, Judgement, Partnership,
                           Amendment, PairJudgement, Ruling, RegionDivision>;

/// Kind and key of a thing, for instance {"account", "..."}; unique in the register.
struct ThingKey {
  std::string kind{};
  std::string id{};
  auto operator<=>(ThingKey const&) const = default;
};

/// The state of a thing, or none. It is not changed any more, and a copy shares it.
class State {
 public:
  State() = default;
  State(std::nullopt_t) {}  // NOLINT: it is none
  State(Thing thing)
      : thing_{std::make_shared<Thing const>(std::move(thing))} {}  // NOLINT: it is one
  template <typename T>
    requires std::constructible_from<Thing, T> && (!std::same_as<std::remove_cvref_t<T>, State>)
  State(T&& thing) : State{Thing{std::forward<T>(thing)}} {}  // NOLINT: it is one
  explicit operator bool() const { return thing_ != nullptr; }
  Thing const& operator*() const { return *thing_; }
  /// The thing as a T, shared; throws std::bad_variant_access when it is another kind.
  template <typename T>
  std::shared_ptr<T const> as() const {
    return {thing_, &std::get<T>(*thing_)};
  }
  bool operator==(State const& other) const {
    return thing_ == other.thing_ || (thing_ && other.thing_ && *thing_ == *other.thing_);
  }

 private:
  std::shared_ptr<Thing const> thing_{};
};

/// One thing got a new state; no state = it is no longer there (after an undo).
struct Event {
  ThingKey key{};
  State state{};
  bool operator==(Event const&) const = default;
};

enum class ChangeKind : std::uint8_t {
  release,
  import,
  judgement,
  source,
  redaction,
  undo,
  merger,
  division
};

/// One atomic change of the register: all its events or none.
struct Change {
  Revision revision{};
  Instant recorded{};
  ChangeKind kind{};
  std::string author{};
  std::string reason{};
  std::string summary{};  // plain Dutch, one line: what changed
  Revision undoes{};      // for undo: the revision undone, else 0
  std::vector<Event> events{};
  bool operator==(Change const&) const = default;
};

/// The register at one revision; immutable. Every answer comes from here.
struct Snapshot {
  Revision revision{};
  Instant recorded{};
  std::shared_ptr<Atlas const> atlas{};  // the reference data with the divisions that were added
  std::shared_ptr<Atlas const> base{};   // the reference data alone
  std::string release_hash{};            // of the reference data in force at this revision
  Things<Source> sources{};
  Things<Reading> readings{};
  Things<Account> accounts{};
  Things<Judgement> judgements{};
  Things<Partnership> partnerships{};
  Things<Amendment> amendments{};
  Things<PairJudgement> pair_judgements{};
  Things<Ruling> rulings{};
  Things<RegionDivision> divisions{};
  /// Derived: id of a source → the revision that took it in.
  std::map<std::string, Revision, std::less<>> source_since{};
  /// Derived: partnership URI (redirects followed) → ids of its accounts in current readings.
  std::map<std::string, std::vector<std::string>, std::less<>> told_by{};
  /// Derived: partnership URI (redirects followed) → ids of its amendments, by day.
  std::map<std::string, std::vector<std::string>, std::less<>> amended_by{};
};

/// The partnership with that URI, or the one that it redirects to; nullptr when there is none.
Partnership const* followed_redirects(Snapshot const& snapshot, std::string_view uri);

/// The key under which a thing is known in the register.
ThingKey key_of(Thing const& thing);

std::string_view name(Visibility value);
std::string_view name(Verdict value);
std::string_view name(ChangeKind value);
std::string_view name(Turn value);

}  // namespace verband
