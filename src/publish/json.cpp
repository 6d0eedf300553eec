// SPDX-License-Identifier: EUPL-1.2
#include "publish/json.hpp"

#include "analysis/select.hpp"
#include "publish/json_answer.hpp"

namespace verband::publish {
namespace {

std::vector<StatedField> fields_of(Draft const& draft, DraftRow const& row) {
  std::vector<StatedField> fields;
  for (std::size_t i = 0; i < draft.columns.size() && i < row.cells.size(); ++i) {
    fields.push_back({draft.columns[i].role, draft.columns[i].header, row.cells[i]});
  }
  return fields;
}

}  // namespace

void Answer::differences(std::span<analysis::Difference const> differences) {
  objects("differences", differences, [&](analysis::Difference const& each) {
    json_.member("kind", analysis::name(each.kind));
    or_null("row", each.row);
    json_.member("name", each.name);
    // A partnership that is not in the register yet has no address.
    bool const added = each.kind == analysis::DifferenceKind::added;
    or_null("uri", added ? std::string_view{} : std::string_view{each.partnership});
    or_null("rule", each.rule);
    or_null("reason", each.reason);
    objects("fields", each.fields, [&](analysis::FieldDifference const& field) {
      json_.member("field", field.field);
      json_.member("from", field.from);
      json_.member("to", field.to);
    });
  });
}

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
  json_.member("format", draft.format);
  json_.member("shape", name(draft.shape));
  or_null("shape_reason", draft.shape_reason);
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
          or_null("uri", draft.rows[i].identity);
          row(static_cast<std::uint32_t>(i + 1), draft.rows[i].page,
              fields_of(draft, draft.rows[i]), (*document.rows)[i]);
        });
      }
    });
    differences(document.differences);
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
