// SPDX-License-Identifier: EUPL-1.2
#include "app/import_many.hpp"

#include <algorithm>
#include <map>
#include <ostream>
#include <thread>
#include <utility>

#include "app/import_words.hpp"
#include "model/wording.hpp"
#include "publish/json.hpp"
#include "publish/table.hpp"
#include "store/hash.hpp"

namespace verband::app {
namespace {

using publish::printable;

/// What was done so far, for the account at the end.
struct Done {
  std::size_t documents{}, rows{}, doubtful{}, doubtful_rows{}, known{}, twice{};
  std::map<std::string, std::vector<std::string>> not_read{};  // reason → files
  std::vector<std::pair<std::string, std::string>> look_at{};  // file, reason
};

class Importing {
 public:
  Importing(Environment& env, Arguments const& arguments, Knowledge const& knowledge,
            ImportAsked const& asked, DocumentFiles const& files)
      : env_{env},
        knowledge_{knowledge},
        asked_{asked},
        files_{files},
        intake_{env, arguments, knowledge, asked},
        expects_{arguments.has("expect")} {}

  int all() {
    for (auto const& trouble : files_.troubles) {
      env_.err << printable(trouble) << '\n';
      worst(exit_unreadable);
    }
    if (json()) env_.out << "[";
    ReadAhead ahead{
        files_.files, std::thread::hardware_concurrency(),
        [&](std::string const& file) { return read_file(env_, file, asked_, knowledge_); }};
    for (number_ = 0; number_ < files_.files.size() && !stop_; ++number_) {
      auto const& file = files_.files[number_];
      progress(file);
      one(file, ahead.next());
    }
    if (env_.progress && !env_.terminal) env_.err << "\r\x1b[K" << std::flush;
    if (json()) {
      env_.out << "]\n";
    } else {
      account();
    }
    return worst_;
  }

 private:
  bool json() const { return asked_.dry && asked_.json; }
  void worst(int status) { worst_ = std::max(worst_, status); }
  std::string counter() const {
    return "[" + std::to_string(number_ + 1) + "/" + std::to_string(files_.files.size()) + "] ";
  }
  /// Where the answer goes to a screen its lines tell how far it is; else one line on the error
  /// stream does, written over and over.
  void progress(std::string const& file) {
    if (!env_.progress || env_.terminal) return;
    env_.err << '\r' << counter() << printable(file) << "\x1b[K" << std::flush;
  }
  std::ostream& line(std::string const& file) {
    return env_.out << (env_.terminal ? counter() : "") << printable(file) << ": ";
  }

  void not_read(std::string const& file, std::string const& reason) {
    done_.not_read[reason].push_back(file);
    done_.look_at.emplace_back(file, "Niet gelezen: " + reason);
  }

  void one(std::string const& file, ReadFile read) {
    if (read.failed) return failed(file, read.failed);
    if (!read.trouble.empty()) {
      env_.err << printable(read.trouble) << '\n';
      not_read(file, read.trouble);
      if (json()) item(ReadDocument{.file = file}, read.trouble, {});
      return worst(exit_unreadable);
    }
    auto const [first, fresh] = seen_.try_emplace(read.hash, file);
    if (!fresh && !json()) {
      ++done_.twice;
      line(file) << "dezelfde inhoud als " << printable(first->second) << "; overgeslagen.\n";
      return;
    }
    if (read.document->draft.rows.empty()) {
      auto const why = unreadable(*read.document);
      env_.err << printable(file) << ": niets gelezen. " << printable(why) << '\n';
      not_read(file, why);
      if (json()) item(*read.document, {}, {});
      return worst(exit_unreadable);
    }
    document(file, *read.document, read);
  }

  void document(std::string const& file, ReadDocument const& document, ReadFile const& read) {
    auto const taken = asked_.dry ? intake_.look(document, read.bytes, read.hash)
                                  : intake_.take(document, read.bytes, read.hash);
    if (json()) return item(document, {}, taken.differences);
    if (taken.refused() && !asked_.dry) return refuse(file, taken.refusal);
    ++done_.documents;
    done_.rows += document.draft.rows.size();
    auto const doubtful = doubtful_rows(document);
    done_.doubtful += doubtful > 0 ? 1 : 0;
    done_.doubtful_rows += doubtful;
    if (auto why = worth_a_look(document); !why.empty()) {
      done_.look_at.emplace_back(file, std::move(why));
    }
    auto const& context = document.resolved.context;
    auto const* const owner = knowledge_.atlas->organisation(context.owner);
    line(file) << counted(document.draft.rows.size(), "rij", "rijen") << ", "
               << (owner == nullptr ? "eigenaar onbekend" : full_name(*owner)) << ", "
               << dutch(context.reference_date);
    if (auto const differ = differences_in_short(taken.differences); !differ.empty()) {
      env_.out << "; verschil: " << differ;
    }
    if (!taken.revision || taken.refused()) {
      ++done_.known;
      env_.out << "; " << printable(taken.refusal.detail) << '\n';
    } else if (asked_.dry) {
      env_.out << ".\n";
    } else {
      env_.out << "; revisie " << *taken.revision << ".\n";
    }
  }

  void refuse(std::string const& file, registry::Refusal const& refusal) {
    env_.err << printable(file) << ": ";
    auto const status = refused(env_, refusal);
    worst(status);
    not_read(file, "Geweigerd: " + refusal.detail);
    // These would be refused all alike.
    stop_ = status == exit_usage ||
            (expects_ && refusal.kind == registry::RefusalKind::revision_changed);
  }

  void failed(std::string const& file, std::exception_ptr const& what) {
    std::string why;
    try {
      std::rethrow_exception(what);
    } catch (std::exception const& error) {
      why = error.what();
    } catch (...) {
      why = "onbekende fout";
    }
    env_.err << printable(file) << ": fout in het programma: " << printable(why) << '\n';
    not_read(file, "Fout in het programma: " + why);
    if (json()) item(ReadDocument{.file = file}, why, {});
    worst(exit_bug);
  }

  /// One document of the array; `trouble` says why it could not be opened.
  void item(ReadDocument document, std::string const& trouble,
            std::vector<analysis::Difference> const& differences) {
    if (!trouble.empty()) {
      document.findings.push_back(
          {.severity = Severity::problem, .code = "unreadable-file", .detail = trouble});
    }
    auto text = document_json(document, differences);
    text.pop_back();  // its line end
    env_.out << (items_++ == 0 ? "\n" : ",\n") << text;
    if (number_ + 1 == files_.files.size()) env_.out << '\n';
  }

  void account() {
    std::size_t not_read = 0;
    for (auto const& [reason, files] : done_.not_read) not_read += files.size();
    env_.out << '\n'
             << counted(done_.documents, "document", "documenten") << " gelezen, "
             << counted(done_.rows, "rij", "rijen") << "; "
             << (done_.doubtful == 0
                     ? std::string{"geen twijfels"}
                     : counted(done_.doubtful, "document", "documenten") + " met twijfel in " +
                           counted(done_.doubtful_rows, "rij", "rijen"))
             << "; " << not_read << " niet gelezen.\n";
    if (done_.known > 0) {
      env_.out << counted(done_.known, "document stond", "documenten stonden") << " er al zo in.\n";
    }
    if (done_.twice > 0) {
      env_.out << counted(done_.twice, "bestand is", "bestanden zijn")
               << " een kopie van een ander.\n";
    }
    if (asked_.dry) env_.out << "Er is niets opgeslagen (--dry-run).\n";
    if (!done_.not_read.empty()) {
      publish::Table reasons{{"Aantal", "Niet gelezen omdat"}, {}};
      for (auto const& [reason, files] : done_.not_read) {
        reasons.rows.push_back({std::to_string(files.size()), printable(reason)});
      }
      env_.out << '\n' << publish::render(reasons, style(env_));
    }
    if (done_.look_at.empty()) return;
    publish::Table table{{"Te bekijken", "Waarom"}, {}};
    for (auto const& [file, reason] : done_.look_at) {
      table.rows.push_back({printable(file), printable(reason)});
    }
    env_.out << '\n' << publish::render(table, style(env_));
  }

  Environment& env_;
  Knowledge const& knowledge_;
  ImportAsked const& asked_;
  DocumentFiles const& files_;
  Intake intake_;
  bool expects_;
  std::map<std::string, std::string> seen_{};  // hash → the first file with these bytes
  Done done_{};
  std::size_t number_{};
  std::size_t items_{};
  int worst_{exit_ok};
  bool stop_{};
};

}  // namespace

ReadFile read_file(Environment const& env, std::string const& file, ImportAsked const& asked,
                   Knowledge const& knowledge) {
  auto read = document_bytes(file, env.in);
  if (!read.trouble.empty()) return {.trouble = std::move(read.trouble)};
  ReadFile result{.bytes = std::move(read.bytes)};
  result.hash = store::sha256_hex(result.bytes);
  result.document = read_document(file, result.bytes, asked.reading, knowledge, env.today);
  return result;
}

std::string document_json(ReadDocument const& document,
                          std::vector<analysis::Difference> const& differences) {
  return publish::json(publish::ReadDocumentView{.file = document.file,
                                                 .draft = &document.draft,
                                                 .context = &document.resolved.context,
                                                 .rows = &document.resolved.rows,
                                                 .findings = document.findings,
                                                 .differences = differences});
}

int import_many(Environment& env, Arguments const& arguments, Knowledge const& knowledge,
                ImportAsked const& asked, DocumentFiles const& files) {
  return Importing{env, arguments, knowledge, asked, files}.all();
}

}  // namespace verband::app
