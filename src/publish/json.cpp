// SPDX-License-Identifier: EUPL-1.2
#include "publish/json.hpp"

#include <algorithm>
#include <concepts>
#include <ranges>

#include "analysis/select.hpp"
#include "publish/json_writer.hpp"

namespace verband::publish {
namespace {

/// Where a field stands in the answer: under the name of its role, or for other columns in `extra`
/// under their header, made unique.
struct Key {
  std::string text{};
  bool extra{};
};

std::vector<Key> keys_of(std::span<StatedField const> fields) {
  bool const nature = std::ranges::count(fields, ColumnRole::nature, &StatedField::role) > 0;
  std::vector<Key> keys;
  for (auto const& field : fields) {
    // A column about the legal form alone is what the document says of the nature.
    auto const role =
        field.role == ColumnRole::legal_form && !nature ? ColumnRole::nature : field.role;
    if (role != ColumnRole::extra && role != ColumnRole::legal_form) {
      keys.push_back({.text = std::string{name(role)}});
      continue;
    }
    std::string const header = field.header.empty() ? "kolom" : field.header;
    auto text = header;
    for (int copy = 2; std::ranges::count(keys, text, &Key::text) > 0; ++copy) {
      text = header + " (" + std::to_string(copy) + ")";
    }
    keys.push_back({.text = std::move(text), .extra = true});
  }
  return keys;
}

/// The stated text of a role, empty when there is none; of two columns with it the last one counts.
std::string_view text_of(std::span<StatedField const> fields, std::span<Key const> keys,
                         ColumnRole role) {
  for (std::size_t i = fields.size(); i > 0; --i) {
    if (!keys[i - 1].extra && keys[i - 1].text == name(role)) return fields[i - 1].cell.text;
  }
  return {};
}

std::vector<StatedField> fields_of(Draft const& draft, DraftRow const& row) {
  std::vector<StatedField> fields;
  for (std::size_t i = 0; i < draft.columns.size() && i < row.cells.size(); ++i) {
    fields.push_back({draft.columns[i].role, draft.columns[i].header, row.cells[i]});
  }
  return fields;
}

/// Writes the model with one writer. A function named after a field writes that field.
class Answer {
 public:
  std::string text() const { return json_.text() + "\n"; }

  void document(ReadDocumentView const& document);
  void proof(Proof const& proof);
  void meaning(std::string_view text, Date day, Interpretation const& meaning);
  void beliefs(std::span<analysis::BeliefView const> beliefs, Snapshot const& snapshot, Date day,
               std::string_view known);
  void changes(std::span<Change const> changes);

 private:
  void or_null(std::string_view key, std::string_view text) {
    json_.key(key);
    text.empty() ? json_.null() : json_.value(text);
  }
  void or_null(std::string_view key, Date day) {
    or_null(key, day == Date::min() || day == Date::max() ? std::string{} : iso(day));
  }
  /// Numbers that count from one; 0 is none.
  template <std::unsigned_integral T>
  void or_null(std::string_view key, T number) {
    json_.key(key);
    number == 0 ? json_.null() : json_.value(number);
  }
  void texts(std::string_view key, std::vector<std::string> const& list) {
    json_.array(key, [&] {
      for (auto const& each : list) json_.value(each);
    });
  }
  /// An array of one object for each item, which `write` fills.
  template <typename List, typename Write>
  void objects(std::string_view key, List const& list, Write const& write) {
    json_.array(key, [&] {
      for (auto const& each : list) json_.object([&] { write(each); });
    });
  }

  void context(ReadDocumentView const& document);
  void findings(std::span<Finding const> findings);
  void participants(std::string_view key, std::vector<Participant> const& participants);
  void unresolved(std::vector<Unresolved> const& unresolved);
  void rules(std::vector<Rule> const& rules);
  void variants(std::vector<Variant> const& variants);
  void concluded(Interpretation const& typed);
  void stated(std::span<StatedField const> fields, std::span<Key const> keys);
  void doubts(std::span<StatedField const> fields, std::span<Key const> keys,
              Interpretation const& typed);
  void repairs(std::span<StatedField const> fields);
  void cells(std::span<StatedField const> fields);
  void row(std::uint32_t number, std::uint32_t page, std::span<StatedField const> fields,
           Interpretation const& typed);
  void belief(analysis::BeliefView const& belief);

  JsonWriter json_{};
};

void Answer::findings(std::span<Finding const> findings) {
  objects("findings", findings, [&](Finding const& each) {
    json_.member("severity", name(each.severity));
    json_.member("code", each.code);
    or_null("row", each.row);
    or_null("field", each.field);
    json_.member("begin", each.where.begin);
    json_.member("end", each.where.end);
    json_.member("detail", each.detail);
  });
}

void Answer::proof(Proof const& proof) {
  json_.object([&] {
    json_.member("equal", proof.equal);
    json_.member("applicable", proof.applicable);
    objects("differences", proof.differences, [&](ProofDifference const& each) {
      json_.member("begin", each.where.begin);
      json_.member("end", each.where.end);
      or_null("row", each.row);
      json_.member("expected", each.expected);
      json_.member("found", each.found);
    });
  });
}

void Answer::participants(std::string_view key, std::vector<Participant> const& participants) {
  objects(key, participants, [&](Participant const& each) {
    json_.member("code", each.code);
    json_.member("name", each.name);
    json_.member("role", name(each.role));
    json_.member("via", name(each.via));
    json_.member("reason", each.reason);
    if (!each.note.empty()) json_.member("note", each.note);
    if (!each.text.empty()) json_.member("text", each.text);
  });
}

void Answer::unresolved(std::vector<Unresolved> const& unresolved) {
  objects("unresolved", unresolved, [&](Unresolved const& each) {
    json_.member("text", each.text);
    json_.member("kind", name(each.kind));
    json_.member("reason", each.reason);
  });
}

void Answer::rules(std::vector<Rule> const& rules) {
  objects("rules", rules, [&](Rule const& each) {
    json_.member("text", each.text);
    json_.member("kind", name(each.kind));
    or_null("grouping", each.grouping);
    json_.key("expected_count");
    each.expected_count ? json_.value(*each.expected_count) : json_.null();
    if (!each.except.empty()) texts("except", each.except);
    json_.member("reason", each.reason);
  });
}

void Answer::variants(std::vector<Variant> const& variants) {
  json_.object("variants", [&] {
    for (auto each = variants.begin(); each != variants.end(); ++each) {
      auto const same = [&](Variant const& other) { return other.name == each->name; };
      if (std::any_of(variants.begin(), each, same)) continue;
      // Of two with one name the last one counts.
      texts(each->name, std::ranges::find_if(variants | std::views::reverse, same)->participants);
    }
  });
}

/// The typed half of a partnership, in the spelling of the documented format.
void Answer::concluded(Interpretation const& typed) {
  participants("participants", typed.participants);
  participants("participants_optional", typed.optional_participants);
  unresolved(typed.unresolved);
  rules(typed.rules);
  variants(typed.variants);
  json_.member("legal_basis", name(typed.legal_basis));
  or_null("legal_form", typed.legal_form ? name(*typed.legal_form) : std::string_view{});
  json_.array("levels", [&] {
    for (auto const each : typed.levels) json_.value(name(each));
  });
  json_.member("obligation", name(typed.obligation));
  json_.member("effect", name(typed.effect));
  json_.member("status", name(typed.status));
  or_null("parent", typed.parent);
  texts("alignment", typed.alignment);
  texts("mentions", typed.mentions);
  json_.member("policy_all", typed.policy_all);
  texts("policy_areas", typed.policy_areas);
  texts("policy_unmapped", typed.policy_unmapped);
  texts("tasks", typed.tasks);
  json_.object("reasons", [&] {
    for (auto const& [field, reason] : typed.reasons) json_.member(field, reason);
  });
}

/// The stated half: one text per role, other columns under `extra` by their header.
void Answer::stated(std::span<StatedField const> fields, std::span<Key const> keys) {
  for (auto const role : {ColumnRole::purpose, ColumnRole::participants, ColumnRole::policy_area,
                          ColumnRole::nature}) {
    json_.member(name(role), text_of(fields, keys, role));
  }
  json_.object("extra", [&] {
    for (std::size_t i = 0; i < fields.size(); ++i) {
      if (keys[i].extra) json_.member(keys[i].text, fields[i].cell.text);
    }
  });
}

void Answer::doubts(std::span<StatedField const> fields, std::span<Key const> keys,
                    Interpretation const& typed) {
  auto const doubt = [&](std::string_view field, std::string_view reason) {
    json_.object([&] {
      json_.member("field", field);
      json_.member("reason", reason);
    });
  };
  json_.array("doubts", [&] {
    for (std::size_t i = 0; i < fields.size(); ++i) {
      for (auto const& reason : fields[i].cell.doubts) doubt(keys[i].text, reason);
    }
    for (auto const& each : typed.doubts) doubt(each.field, each.reason);
  });
}

void Answer::repairs(std::span<StatedField const> fields) {
  json_.array("repairs", [&] {
    for (auto const& field : fields) {
      for (auto const& repair : field.cell.repairs) {
        json_.object([&] {
          json_.member("field", name(field.role));
          json_.member("kind", name(repair.kind));
          json_.member("begin", repair.raw.begin);
          json_.member("end", repair.raw.end);
          json_.member("before", repair.before);
          json_.member("after", repair.after);
        });
      }
    }
  });
}

void Answer::cells(std::span<StatedField const> fields) {
  objects("cells", fields, [&](StatedField const& field) {
    json_.member("field", name(field.role));
    json_.member("header", field.header);
    json_.member("confidence", field.cell.confidence);
    json_.array("place", [&] {
      auto const* const place = std::get_if<TextPlace>(&field.cell.place);
      if (place == nullptr) return;
      for (auto const& span : place->spans) {
        json_.array([&] {
          json_.value(span.begin);
          json_.value(span.end);
        });
      }
    });
  });
}

/// The fields of one row, within the object that holds them.
void Answer::row(std::uint32_t number, std::uint32_t page, std::span<StatedField const> fields,
                 Interpretation const& typed) {
  auto const keys = keys_of(fields);
  auto const name_text = text_of(fields, keys, ColumnRole::name);
  json_.member("row", number);
  json_.member("page", page);
  json_.member("name", name_text.empty() ? typed.name : name_text);
  or_null("abbreviation", typed.abbreviation);
  stated(fields, keys);
  concluded(typed);
  doubts(fields, keys, typed);
  repairs(fields);
  cells(fields);
}

void Answer::belief(analysis::BeliefView const& belief) {
  auto const& account = *belief.account;
  json_.member("uri", belief.partnership->uri);
  json_.member("slug", belief.partnership->slug);
  texts("aliases", belief.partnership->aliases);
  json_.member("standing", analysis::name(belief.standing));
  json_.member("observed", iso(account.observed));
  json_.member("account", account.id);
  json_.member("source", account.source);
  or_null("owner", belief.reading == nullptr ? std::string_view{} : belief.reading->owner);
  row(account.row, account.page, account.stated, account.typed);
  objects("members", belief.members, [&](analysis::Member const& each) {
    json_.member("code", each.code);
    json_.member("name", each.name);
    json_.member("role", name(each.role));
    json_.member("via", name(each.via));
    json_.member("standing", analysis::name(each.standing));
    or_null("instead_of", each.instead_of);
    json_.member("reason", each.reason);
  });
  texts("notes", belief.notes);
  objects("contradictions", belief.contradictions, [&](analysis::Contradiction const& each) {
    json_.member("account", each.account);
    json_.member("field", each.field);
    json_.member("believed", each.believed);
    json_.member("other", each.other);
  });
}

/// What is known of the document as a whole.
void Answer::context(ReadDocumentView const& document) {
  auto const& draft = *document.draft;
  auto const& context = *document.context;
  json_.member("file", document.file);
  or_null("owner", context.owner);
  json_.member("owner_reason", context.owner_reason);
  or_null("reference_date", context.reference_date);
  json_.member("date_reason", context.date_reason);
  json_.object("window", [&] {
    or_null("from", context.window.from);
    or_null("to", context.window.to);
  });
  objects("anachronisms", context.anachronisms, [&](Anachronism const& each) {
    json_.member("code", each.code);
    json_.member("name", each.name);
    json_.member("row", each.row);
    json_.member("detail", each.detail);
  });
  json_.member("dialect", name(draft.dialect));
  json_.member("noise_rate", draft.noise_rate);
  json_.member("preamble", draft.preamble);
  objects("columns", draft.columns, [&](Column const& each) {
    json_.member("role", name(each.role));
    json_.member("header", each.header);
  });
}

void Answer::document(ReadDocumentView const& document) {
  auto const& draft = *document.draft;
  json_.object([&] {
    json_.object("document", [&] { context(document); });
    json_.array("partnerships", [&] {
      for (std::size_t i = 0; i < draft.rows.size() && i < document.rows->size(); ++i) {
        json_.object([&] {
          row(static_cast<std::uint32_t>(i + 1), draft.rows[i].page,
              fields_of(draft, draft.rows[i]), (*document.rows)[i]);
        });
      }
    });
    findings(document.findings);
    json_.key("proof");
    proof(draft.proof);
  });
}

void Answer::meaning(std::string_view text, Date day, Interpretation const& meaning) {
  json_.object([&] {
    json_.member("text", text);
    json_.member("on", iso(day));
    participants("participants", meaning.participants);
    participants("participants_optional", meaning.optional_participants);
    unresolved(meaning.unresolved);
    rules(meaning.rules);
    doubts({}, {}, meaning);
  });
}

void Answer::beliefs(std::span<analysis::BeliefView const> beliefs, Snapshot const& snapshot,
                     Date day, std::string_view known) {
  json_.object([&] {
    json_.member("on", iso(day));
    or_null("known", known);
    json_.member("revision", snapshot.revision);
    objects("partnerships", beliefs, [&](analysis::BeliefView const& each) { belief(each); });
  });
}

void Answer::changes(std::span<Change const> changes) {
  json_.object([&] {
    objects("changes", changes, [&](Change const& each) {
      json_.member("revision", each.revision);
      json_.member("recorded", iso(each.recorded));
      json_.member("kind", name(each.kind));
      json_.member("author", each.author);
      json_.member("reason", each.reason);
      json_.member("summary", each.summary);
      or_null("undoes", each.undoes);
      json_.member("events", each.events.size());
    });
  });
}

}  // namespace

std::string json(ReadDocumentView const& document) {
  Answer answer;
  answer.document(document);
  return answer.text();
}

std::string proof_json(Draft const& draft) {
  Answer answer;
  answer.proof(draft.proof);
  return answer.text();
}

std::string json(std::string_view text, Date day, Interpretation const& meaning) {
  Answer answer;
  answer.meaning(text, day, meaning);
  return answer.text();
}

std::string json(std::span<analysis::BeliefView const> beliefs, Snapshot const& snapshot, Date day,
                 std::string_view known) {
  Answer answer;
  answer.beliefs(beliefs, snapshot, day, known);
  return answer.text();
}

std::string json(std::span<Change const> changes) {
  Answer answer;
  answer.changes(changes);
  return answer.text();
}

}  // namespace verband::publish
