// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/environment.hpp"
#include "ingest/read.hpp"
#include "model/division.hpp"
#include "model/draft.hpp"
#include "reference/gazetteer.hpp"
#include "resolve/resolve.hpp"

namespace verband::app {

/// The reference data and what the reader knows of names, loaded once per process.
struct Knowledge {
  std::shared_ptr<Atlas const> base{};   // as in the program
  std::shared_ptr<Atlas const> atlas{};  // with the divisions that were added to the register
  reference::Gazetteer gazetteer;
  ingest::Knowledge reader{};
};

/// What a command does with the knowledge: ask by name, or also read documents (then the reader
/// learns the names).
enum class Use : std::uint8_t { names, documents };

/// The knowledge in the binary, with these divisions.
Knowledge embedded_knowledge(Use use = Use::names, std::vector<RegionDivision> divisions = {});

/// The bytes of a file or, for "-", of `in`; or why they cannot be read, in plain Dutch.
struct Bytes {
  std::string bytes{};
  std::string trouble{};  // not empty = could not be read
};
Bytes bytes_of(std::string const& file, std::istream& in, std::size_t limit);

/// The bytes of a document, at most as many as an annex of its kind has.
Bytes document_bytes(std::string const& file, std::istream& in);

/// What the user said about a document.
struct DocumentOptions {
  std::string owner{};  // name or code as typed
  std::string on{};     // date as typed
  std::string columns{};
};

/// Options understood: the code of the owner, the date, the columns; or what is wrong with them.
struct DocumentRequest {
  std::string owner{};
  std::optional<Date> on{};
  ingest::Options reading{};
  std::string trouble{};
  std::string
      canonical{};  // the reading options as one text, part of what makes a reading the same
};
DocumentRequest understood(DocumentOptions const& options, Knowledge const& knowledge, Date today);

/// The organisation a typed name or code stands for on a day, or what is wrong, in plain Dutch.
struct Named {
  std::string code{};
  std::string note{};     // what became of it, when it does not exist on that day
  std::string trouble{};  // not empty = nothing found
};
Named organisation_named(std::string_view typed, Knowledge const& knowledge, Date day);

/// A document read and resolved.
struct ReadDocument {
  std::string file{};
  Draft draft{};
  resolve::Resolved resolved{};
  std::vector<Finding> findings{};  // of the reader and the resolver together
};
ReadDocument read_document(std::string const& file, std::string_view bytes,
                           DocumentRequest const& request, Knowledge const& knowledge, Date today);

}  // namespace verband::app
